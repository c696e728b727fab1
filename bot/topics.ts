import type { AnyTopic } from './action.ts';
import { agreementDue, agreementMade } from './agreements/tell-agreement.ts';
import { dossierClosed, dossierInChat } from './cases/tell-dossier.ts';
import { formIdle, formInChat } from './cases/tell-form.ts';
import { caseReturned } from './cases/tell-return.ts';
import { reviewAsked } from './cases/tell-review.ts';
import { caseAnnounced, caseReceived } from './cases/tell-submission.ts';
import { archiveAsked } from './deadlines/tell-archive.ts';
import { checkTold } from './deadlines/tell-check.ts';
import { deliveryLost } from './deadlines/tell-delivery.ts';
import { digestOfDay } from './deadlines/tell-digest.ts';
import { tippingAsked } from './deadlines/tell-tipping.ts';
import { agendaDraft, agendaPosted, agendaToMember, mandateMissing } from './meetings/tell-agenda.ts';
import { meetingCall } from './meetings/tell-call.ts';
import { meetingActions, meetingLive } from './meetings/tell-live.ts';
import { stagnationAsked, stagnationDecided, stagnationUnanswered } from './regisseur/decide-stagnation.ts';
import { pollPosted } from './regisseur/show-poll.ts';
import { progressAsked } from './regisseur/show-progress.ts';
import { leadLost, leadReturned, pollQuiet } from './regisseur/tell-chair.ts';
import { handoverAnswered, handoverOffered, planAsked, regisseurAppointed } from './regisseur/tell-regisseur.ts';
import { memberJoined, tableSetUp } from './tables/tell-table.ts';

/** Every kind of message that leaves by itself, one line each. */
export const TOPICS: readonly AnyTopic[] = [
  caseAnnounced,
  caseReceived,
  formInChat,
  formIdle,
  dossierInChat,
  dossierClosed,
  tableSetUp,
  memberJoined,
  agreementMade,
  agreementDue,
  pollPosted,
  regisseurAppointed,
  pollQuiet,
  leadReturned,
  leadLost,
  planAsked,
  progressAsked,
  handoverOffered,
  handoverAnswered,
  stagnationAsked,
  stagnationUnanswered,
  stagnationDecided,
  caseReturned,
  agendaPosted,
  agendaToMember,
  agendaDraft,
  mandateMissing,
  meetingLive,
  meetingActions,
  digestOfDay,
  tippingAsked,
  reviewAsked,
  meetingCall,
  deliveryLost,
  checkTold,
  archiveAsked,
];
