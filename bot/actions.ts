import type { AnyAction } from './action.ts';
import { addAgreement } from './agreements/add-agreement.ts';
import { finishAgreement } from './agreements/finish-agreement.ts';
import { missAgreement } from './agreements/miss-agreement.ts';
import { checkRights } from './cases/check-rights.ts';
import { closeDossier } from './cases/close-dossier.ts';
import { discardDraft } from './cases/discard-draft.ts';
import { expireDossier } from './cases/expire-dossier.ts';
import { expireDraft } from './cases/expire-draft.ts';
import { openInChat } from './cases/open-in-chat.ts';
import { reopenCase } from './cases/reopen-case.ts';
import { resumeDraft } from './cases/resume-draft.ts';
import { saveStep } from './cases/save-step.ts';
import { sendForm } from './cases/send-form.ts';
import { submitCase } from './cases/submit-case.ts';
import { planMeeting } from './meetings/plan-meeting.ts';
import { signDeclaration } from './meetings/sign-declaration.ts';
import { withdrawDeclaration } from './meetings/withdraw-declaration.ts';
import { acceptLead } from './regisseur/accept-lead.ts';
import { acceptHandover, declineHandover } from './regisseur/answer-handover.ts';
import { appointRegisseur } from './regisseur/appoint-regisseur.ts';
import { askPlan } from './regisseur/ask-plan.ts';
import { endLead } from './regisseur/end-lead.ts';
import { offerHandover } from './regisseur/hand-over.ts';
import { openPoll } from './regisseur/open-poll.ts';
import { returnLead } from './regisseur/return-lead.ts';
import { savePlan } from './regisseur/save-plan.ts';
import { saveProgress } from './regisseur/save-progress.ts';
import { volunteer, withdrawVolunteer } from './regisseur/volunteer.ts';
import { admitMembers } from './tables/admit-members.ts';
import { moveTable, removeTable } from './tables/change-table.ts';
import { giveRoles } from './tables/give-roles.ts';
import { installTable } from './tables/install-table.ts';
import { joinTeam, leaveTeam } from './tables/membership.ts';
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
  askPlan,
  saveProgress,
  endLead,
];
