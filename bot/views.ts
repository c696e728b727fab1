import type { AnyView } from './action.ts';
import { showAgreement } from './agreements/show-agreement.ts';
import { showAgreementForm } from './agreements/show-agreement-form.ts';
import { showAgreements } from './agreements/show-agreements.ts';
import { showMissForm } from './agreements/show-miss-form.ts';
import { showBottleneck } from './bottlenecks/show-bottleneck.ts';
import { showBottleneckForm } from './bottlenecks/show-bottleneck-form.ts';
import { showBottlenecks } from './bottlenecks/show-bottlenecks.ts';
import { showQuickBottleneck } from './bottlenecks/show-quick-bottleneck.ts';
import { showCase } from './cases/show-case.ts';
import { showClosed } from './cases/show-closed.ts';
import { showDoor } from './cases/show-door.ts';
import { showDossier } from './cases/show-dossier.ts';
import { showFollow } from './cases/show-follow.ts';
import { showForm } from './cases/show-form.ts';
import { showArchive, showFollowList } from './cases/show-lists.ts';
import { showMine } from './cases/show-mine.ts';
import { showReopen } from './cases/show-reopen.ts';
import { showSendBack } from './cases/show-send-back.ts';
import { showWithdraw } from './cases/show-withdraw.ts';
import { showDeliveries } from './deadlines/show-deliveries.ts';
import { showTipping } from './deadlines/show-tipping.ts';
import { showKeep } from './deadlines/tell-archive.ts';
import { showDigest } from './deadlines/tell-digest.ts';
import { showAgenda } from './meetings/show-agenda.ts';
import { showDeclaration } from './meetings/show-declaration.ts';
import { showDeputy } from './meetings/show-deputy.ts';
import { showGuests } from './meetings/show-guests.ts';
import { showLate } from './meetings/show-late.ts';
import { showLive } from './meetings/show-live.ts';
import { showMeetings } from './meetings/show-meetings.ts';
import { showMyAgenda } from './meetings/show-my-agenda.ts';
import { showNote } from './meetings/show-note.ts';
import { showDecisionForm, showQuestionForm } from './meetings/show-note-form.ts';
import { showPosted } from './meetings/show-posted.ts';
import { showReadiness } from './meetings/show-readiness.ts';
import { showLink } from './minutes/show-link.ts';
import { showMinutes } from './minutes/show-minutes.ts';
import { showDecision } from './regisseur/decide-stagnation.ts';
import { showHandover } from './regisseur/hand-over.ts';
import { showStagnation } from './regisseur/report-stagnation.ts';
import { showReturn } from './regisseur/return-lead.ts';
import { showAppoint } from './regisseur/show-appoint.ts';
import { showLead } from './regisseur/show-lead.ts';
import { showPlan } from './regisseur/show-plan.ts';
import { showPoll } from './regisseur/show-poll.ts';
import { showProgress } from './regisseur/show-progress.ts';
import { showHelp } from './tables/show-help.ts';
import { showMembers } from './tables/show-members.ts';
import { showProfile } from './tables/show-profile.ts';
import { showRoles } from './tables/show-roles.ts';
import { showSettings } from './tables/show-settings.ts';

/** Everything that a person can ask to see, one line each. */
export const VIEWS: readonly AnyView[] = [
  showForm,
  showDoor,
  showMine,
  showCase,
  showDossier,
  showClosed,
  showReopen,
  showMeetings,
  showMembers,
  showRoles,
  showSettings,
  showHelp,
  showAgreementForm,
  showDeclaration,
  showMinutes,
  showLink,
  showMissForm,
  showPoll,
  showAppoint,
  showLead,
  showReturn,
  showHandover,
  showPlan,
  showProgress,
  showStagnation,
  showDecision,
  showAgreement,
  showAgenda,
  showPosted,
  showMyAgenda,
  showReadiness,
  showGuests,
  showLate,
  showDeputy,
  showNote,
  showSendBack,
  showWithdraw,
  showLive,
  showQuestionForm,
  showDecisionForm,
  showFollow,
  showFollowList,
  showArchive,
  showBottleneckForm,
  showQuickBottleneck,
  showBottlenecks,
  showBottleneck,
  showAgreements,
  showProfile,
  showTipping,
  showDigest,
  showDeliveries,
  showKeep,
];
