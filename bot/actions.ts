import type { AnyAction } from './action.ts';
import { addAgreement } from './agreements/add-agreement.ts';
import { finishAgreement } from './agreements/finish-agreement.ts';
import { missAgreement } from './agreements/miss-agreement.ts';
import { closeBottleneck } from './bottlenecks/close-bottleneck.ts';
import { quickBottleneck, reportBottleneck } from './bottlenecks/report-bottleneck.ts';
import { amendCase } from './cases/amend-case.ts';
import { answerReview } from './cases/answer-review.ts';
import { archiveCase } from './cases/archive-case.ts';
import { checkRights } from './cases/check-rights.ts';
import { closeDossier } from './cases/close-dossier.ts';
import { discardDraft } from './cases/discard-draft.ts';
import { expireDossier } from './cases/expire-dossier.ts';
import { expireDraft } from './cases/expire-draft.ts';
import { followCase } from './cases/follow-case.ts';
import { openInChat } from './cases/open-in-chat.ts';
import { reopenCase } from './cases/reopen-case.ts';
import { resumeDraft } from './cases/resume-draft.ts';
import { returnCase } from './cases/return-case.ts';
import { saveStep } from './cases/save-step.ts';
import { sendForm } from './cases/send-form.ts';
import { submitCase } from './cases/submit-case.ts';
import { withdrawCase } from './cases/withdraw-case.ts';
import { agreeArchive, keepCase } from './deadlines/answer-archive.ts';
import { answerTipping } from './deadlines/answer-tipping.ts';
import { askArchive } from './deadlines/ask-archive.ts';
import { checkDaily } from './deadlines/check-daily.ts';
import { windCase } from './deadlines/wind-case.ts';
import { windMany } from './deadlines/wind-many.ts';
import { windMeeting } from './deadlines/wind-meeting.ts';
import { addLate } from './meetings/add-late.ts';
import { answerKnown } from './meetings/answer-known.ts';
import { answerNote } from './meetings/answer-note.ts';
import { answerPresence } from './meetings/answer-presence.ts';
import { closeMeeting } from './meetings/close-meeting.ts';
import { moveItem } from './meetings/move-item.ts';
import { moveToNext } from './meetings/move-to-next.ts';
import { planMeeting } from './meetings/plan-meeting.ts';
import { postAgenda } from './meetings/post-agenda.ts';
import { recordDecision, recordLadder, recordWaiting, sharpenQuestion } from './meetings/record-item.ts';
import { setGuests } from './meetings/set-guests.ts';
import { signDeclaration } from './meetings/sign-declaration.ts';
import { startMeeting } from './meetings/start-meeting.ts';
import { takeOff } from './meetings/take-off.ts';
import { tellPosting } from './meetings/tell-posting.ts';
import { jumpMeeting, walkMeeting } from './meetings/walk-meeting.ts';
import { withdrawDeclaration } from './meetings/withdraw-declaration.ts';
import { orderMinutes, orderPersonalMinutes } from './minutes/order-minutes.ts';
import { acceptLead } from './regisseur/accept-lead.ts';
import { acceptHandover, declineHandover } from './regisseur/answer-handover.ts';
import { appointRegisseur } from './regisseur/appoint-regisseur.ts';
import { decideStagnation } from './regisseur/decide-stagnation.ts';
import { endLead } from './regisseur/end-lead.ts';
import { offerHandover } from './regisseur/hand-over.ts';
import { openPoll } from './regisseur/open-poll.ts';
import { reportStagnation } from './regisseur/report-stagnation.ts';
import { returnLead } from './regisseur/return-lead.ts';
import { savePlan } from './regisseur/save-plan.ts';
import { saveProgress } from './regisseur/save-progress.ts';
import { takeLead } from './regisseur/take-lead.ts';
import { volunteer, withdrawVolunteer } from './regisseur/volunteer.ts';
import { admitMembers } from './tables/admit-members.ts';
import { moveTable, removeTable } from './tables/change-table.ts';
import { giveRoles } from './tables/give-roles.ts';
import { installTable } from './tables/install-table.ts';
import { joinTeam, leaveTeam } from './tables/membership.ts';
import { saveProfile } from './tables/save-profile.ts';
import { saveSettings } from './tables/save-settings.ts';

/** Everything that a person or the system can do, one line each. */
export const ACTIONS: readonly AnyAction[] = [
  saveStep,
  resumeDraft,
  discardDraft,
  expireDraft,
  sendForm,
  submitCase,
  reopenCase,
  planMeeting,
  admitMembers,
  giveRoles,
  saveSettings,
  installTable,
  removeTable,
  moveTable,
  joinTeam,
  leaveTeam,
  addAgreement,
  openInChat,
  closeDossier,
  expireDossier,
  checkRights,
  orderMinutes,
  orderPersonalMinutes,
  signDeclaration,
  withdrawDeclaration,
  finishAgreement,
  missAgreement,
  openPoll,
  volunteer,
  withdrawVolunteer,
  appointRegisseur,
  acceptLead,
  returnLead,
  offerHandover,
  acceptHandover,
  declineHandover,
  savePlan,
  saveProgress,
  endLead,
  reportStagnation,
  decideStagnation,
  amendCase,
  returnCase,
  withdrawCase,
  moveItem,
  moveToNext,
  takeOff,
  setGuests,
  addLate,
  postAgenda,
  tellPosting,
  answerPresence,
  answerKnown,
  answerNote,
  startMeeting,
  walkMeeting,
  jumpMeeting,
  recordLadder,
  recordWaiting,
  sharpenQuestion,
  recordDecision,
  closeMeeting,
  followCase,
  reportBottleneck,
  quickBottleneck,
  closeBottleneck,
  saveProfile,
  answerTipping,
  answerReview,
  archiveCase,
  takeLead,
  windCase,
  windMeeting,
  windMany,
  checkDaily,
  askArchive,
  agreeArchive,
  keepCase,
];
