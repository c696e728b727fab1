import type { Documents, Draft, Meeting, Member, Table, TableCase } from '../storage/documents.ts';
import type { Session } from '../storage/records.ts';
import type { Actor } from './action.ts';
import { type FoundDossier, loadDossier } from './cases/load-dossier.ts';
import { type FoundForm, latestDraft, loadForm } from './cases/load-form.ts';
import {
  type FoundGlance,
  type FoundGlances,
  type FoundRights,
  loadGlance,
  loadGlances,
  loadRights,
} from './cases/load-glance.ts';
import { type FoundLeaving, loadLeaving } from './cases/load-leaving.ts';
import type { Day } from './deadlines/day.ts';
import { type FoundArchiving, loadArchiving } from './deadlines/load-archiving.ts';
import { type FoundCheck, loadCheck } from './deadlines/load-check.ts';
import { type CaseToWind, loadCaseToWind, loadMeetingToWind, type MeetingToWind } from './deadlines/load-clock.ts';
import { type FoundDeliveries, loadDeliveries } from './deadlines/load-deliveries.ts';
import { type FoundDigest, loadDigest } from './deadlines/load-digest.ts';
import { type FoundTipping, loadTipping } from './deadlines/load-tipping.ts';
import { type LiveFound, liveLoaders } from './meetings/live-loaders.ts';
import { type FoundAgenda, loadAgenda } from './meetings/load-agenda.ts';
import {
  type FoundNextAgenda,
  type FoundPreparing,
  loadNextAgenda,
  loadPreparing,
} from './meetings/load-agenda-case.ts';
import { loadOneMeeting } from './meetings/load-call.ts';
import { type FoundDeclaring, loadDeclaring } from './meetings/load-declaration.ts';
import { type FoundMinutes, loadMinutes } from './minutes/load-minutes.ts';
import { openCases } from './regisseur/load-lead.ts';
import { type RegisseurFound, regisseurLoaders } from './regisseur/loaders.ts';

/** One person in the team as Teams lists them; `guest` is a guest of the tenant, not a role at the table. */
export type RosterPerson = {
  readonly person: string;
  readonly mri: string;
  readonly name: string;
  readonly guest: boolean;
};

/** What loading may ask of the outside: the keyed hash for finding the same pupil, and the team's roster (undefined: not to be had now). */
export type Ports = {
  fingerprint(table: string, purpose: string, parts: readonly string[]): Promise<string>;
  roster(table: Table): Promise<readonly RosterPerson[] | undefined>;
  /** 256 random bits as 43 characters that fit an address. */
  secret(): string;
  /** Where people's browsers reach the bot. */
  readonly address: string;
};

/** What an action or view works on, by the name in its `on`. */
export type Found = RegisseurFound &
  LiveFound & {
    nothing: Record<never, never>;
    installation: { table: Table | undefined; installer: Member | undefined };
    members: { members: readonly Member[] };
    seats: { members: readonly Member[]; roster: readonly RosterPerson[] | undefined };
    member: { member: Member | undefined };
    newcomer: { member: Member | undefined; members: readonly Member[] };
    meetings: { meetings: readonly Meeting[] };
    form: FoundForm;
    submission: FoundForm & { counter: Documents['counter'] | undefined };
    expiring: { draft: Draft | undefined; submitted: TableCase | undefined };
    case: { case: TableCase | undefined; meetings: readonly Meeting[]; submitter: Member | undefined };
    digest: FoundDigest;
    oneMeeting: { meeting: Meeting | undefined };
    tipping: FoundTipping;
    caseToWind: CaseToWind;
    meetingToWind: MeetingToWind;
    check: FoundCheck;
    archiving: FoundArchiving;
    deliveries: FoundDeliveries;
    mine: {
      cases: readonly TableCase[];
      led: readonly TableCase[];
      meetings: readonly Meeting[];
      draft: Draft | undefined;
    };
    declaring: FoundDeclaring;
    agenda: FoundAgenda;
    nextAgenda: FoundNextAgenda;
    preparing: FoundPreparing;
    leaving: FoundLeaving;
    dossier: FoundDossier;
    glance: FoundGlance;
    glances: FoundGlances;
    rights: FoundRights;
    minutes: FoundMinutes;
    ordering: FoundMinutes & { secret: string };
    address: { address: string };
  };

/** What a loader is given: what may be read, who asks, and the ids that came with the press. */
export type Loading = {
  readonly session: Session;
  readonly ports: Ports;
  readonly actor: Actor;
  readonly table: Table | undefined;
  readonly today: Day;
  readonly data: Readonly<Record<string, unknown>>;
};

/** How each thing is loaded. Everything a decision may change is read here, so that a commit notices who was first. */
export const loaders: { readonly [K in keyof Found]: (loading: Loading) => Promise<Found[K]> } = {
  nothing: async () => ({}),
  installation: async ({ session, actor }) => ({
    table: await session.get('table', 'table'),
    installer: await session.get('member', `member:${actor.id}`),
  }),
  members: async ({ session }) => ({ members: await allMembers(session) }),
  seats: async ({ session, ports, table }) => {
    const [members, roster] = await Promise.all([allMembers(session), table ? ports.roster(table) : undefined]);
    return { members, roster };
  },
  member: async ({ session, data }) => ({ member: await session.get('member', `member:${text(data, 'person')}`) }),
  newcomer: async ({ session, data }) => ({
    member: await session.get('member', `member:${text(data, 'person')}`),
    members: await allMembers(session),
  }),
  meetings: async ({ session }) => ({ meetings: await allMeetings(session) }),
  form: loadForm,
  submission: async (loading) => ({
    ...(await loadForm(loading)),
    counter: await loading.session.get('counter', `counter:${loading.today.slice(0, 4)}`),
  }),
  expiring: async ({ session, data }) => ({
    draft: await session.get('draft', `draft:${text(data, 'case')}`),
    submitted: await session.get('case', `case:${text(data, 'case')}`),
  }),
  case: async ({ session, data }) => {
    const found = await session.get('case', `case:${await caseIdIn(session, data)}`);
    const submitter = found && (await session.get('member', `member:${found.owner}`));
    return { case: found, submitter, meetings: found ? await allMeetings(session) : [] };
  },
  digest: loadDigest,
  oneMeeting: loadOneMeeting,
  tipping: loadTipping,
  caseToWind: loadCaseToWind,
  meetingToWind: loadMeetingToWind,
  check: loadCheck,
  archiving: loadArchiving,
  deliveries: loadDeliveries,
  mine: async ({ session, actor }) => ({
    cases: await session.list('case', { owner: actor.id, limit: 200 }),
    led: await openCases(session, actor.id),
    meetings: await allMeetings(session),
    draft: await latestDraft(session, actor),
  }),
  declaring: loadDeclaring,
  agenda: loadAgenda,
  nextAgenda: loadNextAgenda,
  preparing: loadPreparing,
  leaving: loadLeaving,
  dossier: loadDossier,
  glance: loadGlance,
  glances: loadGlances,
  rights: loadRights,
  minutes: loadMinutes,
  ordering: async (loading) => ({ ...(await loadMinutes(loading)), secret: loading.ports.secret() }),
  address: async ({ ports }) => ({ address: ports.address }),
  ...liveLoaders,
  ...regisseurLoaders,
};

async function caseIdIn(session: Session, data: Loading['data']): Promise<string> {
  const number = text(data, 'number');
  if (!number) return text(data, 'case');
  return (await session.get('number', `number:${number}`))?.caseId ?? '';
}

const MOST = 1000;

function allMembers(session: Session): Promise<Member[]> {
  return session.list('member', { limit: MOST });
}

function allMeetings(session: Session): Promise<Meeting[]> {
  return session.list('meeting', { limit: MOST });
}

function text(data: Loading['data'], field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
