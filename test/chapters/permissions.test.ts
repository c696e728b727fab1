import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../bot/actions.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { VIEWS } from '../../bot/views.ts';
import type { Documents, TableCase } from '../../storage/documents.ts';
import { aBottleneck, anAgreement } from './agreed.ts';
import { aCase } from './builders.ts';
import { textOf } from './desk.ts';
import { given } from './given.ts';
import {
  board,
  candidate,
  chair,
  coordinator,
  gone,
  guest,
  other,
  participant,
  type Someone,
  secretary,
  stranger,
  system,
} from './people.ts';

// One letter for each reader of permissions.md: chair, secretary, submitter (a participant), another participant,
// coordinator, guest, board member, candidate, who left, stranger, and the bot itself.
const READERS: Readonly<Record<string, Someone>> = {
  C: chair,
  S: secretary,
  I: participant,
  P: other,
  O: coordinator,
  G: guest,
  B: board,
  N: candidate,
  L: gone,
  X: stranger,
  Y: system,
};

const ANYBODY = 'CSIPOGBNLXY';
const AT_TABLE = 'CSIPO';
const MEMBERS_ALL = 'CSIPOGB';
const AT_TABLE_GUEST_BOARD = 'CSIPOGB';
const RUNS = 'CS';
// The coordinator is the regisseur of the case of this chapter.
const LEADS = 'O';
const SYSTEM = 'Y';
// The agreement of this chapter is the guest's; the coordinator leads its case.
const OWN_AGREEMENT = 'CSOG';
const RUNS_OR_LEADS = 'CSO';

/** Who may do or see what, as permissions.md says; a new action or view gets its row here. */
const ALLOWED: Readonly<Record<string, string>> = {
  'draft.save': AT_TABLE,
  'draft.resume': AT_TABLE,
  'draft.discard': AT_TABLE,
  'draft.to-chat': AT_TABLE,
  'draft.expire': SYSTEM,
  'case.submit': AT_TABLE,
  'case.reopen': AT_TABLE,
  'case.reopen-form': AT_TABLE,
  'case.form': AT_TABLE,
  'case.door': AT_TABLE,
  'case.mine': AT_TABLE,
  'case.card': AT_TABLE,
  'case.dossier': 'CSIO',
  'dossier.to-chat': 'CSIO',
  'dossier.close': AT_TABLE_GUEST_BOARD,
  'dossier.closed': AT_TABLE_GUEST_BOARD,
  'dossier.expire': SYSTEM,
  'dossier.rights': SYSTEM,
  'minutes.show': AT_TABLE,
  'minutes.link': AT_TABLE,
  'minutes.download': AT_TABLE,
  'minutes.download-personal': '',
  'declaration.sign': 'CSIPOG',
  'declaration.withdraw': 'CSIPOG',
  'declaration.form': 'CSIPOG',
  'agenda.show': AT_TABLE,
  'agenda.posted': AT_TABLE,
  'agenda.my': AT_TABLE,
  'agenda.readiness': RUNS,
  'agenda.move': RUNS,
  'agenda.off': RUNS,
  'agenda.later': RUNS,
  'agenda.post': RUNS,
  'agenda.tell': SYSTEM,
  'agenda.late': RUNS,
  'agenda.late-form': RUNS,
  'agenda.guests': RUNS,
  'agenda.guests-form': RUNS,
  'attendance.answer': AT_TABLE,
  'attendance.deputy-form': AT_TABLE,
  'preparation.answer': 'CSIO',
  'preparation.line': 'CSIO',
  'preparation.form': 'CSIO',
  'case.return': RUNS,
  'case.return-form': RUNS,
  'case.withdraw': 'CSIO',
  'case.withdraw-form': 'CSIO',
  'case.amend': AT_TABLE,
  'profile.form': MEMBERS_ALL,
  'profile.save': MEMBERS_ALL,
  'meeting.plan': RUNS,
  'meeting.form': RUNS,
  'members.admit': RUNS,
  'members.form': RUNS,
  'members.roles': RUNS,
  'members.roles-form': RUNS,
  'table.settings': RUNS,
  'table.settings-form': RUNS,
  'table.install': SYSTEM,
  'table.remove': SYSTEM,
  'table.move': SYSTEM,
  'member.join': SYSTEM,
  'member.leave': SYSTEM,
  'poll.open': RUNS,
  'poll.card': AT_TABLE,
  'poll.volunteer': AT_TABLE,
  'poll.withdraw': AT_TABLE,
  'tipping.answer': RUNS_OR_LEADS,
  'tipping.form': RUNS_OR_LEADS,
  'review.answer': RUNS_OR_LEADS,
  'case.archive': SYSTEM,
  'clock.case': SYSTEM,
  'clock.many': SYSTEM,
  'clock.meeting': SYSTEM,
  'check.daily': SYSTEM,
  'archive.ask': SYSTEM,
  'archive.agree': RUNS,
  'archive.keep': RUNS,
  'archive.keep-form': RUNS,
  'delivery.show': RUNS,
  // There is no digest in this chapter, so there is none to see.
  'digest.page': '',
  'regisseur.take': 'I',
  'regisseur.appoint-form': RUNS,
  'regisseur.appoint': RUNS,
  'regisseur.accept': LEADS,
  'regisseur.return': LEADS,
  'regisseur.return-form': LEADS,
  'handover.form': LEADS,
  'handover.offer': LEADS,
  'handover.accept': AT_TABLE,
  'handover.decline': AT_TABLE,
  'plan.form': LEADS,
  'plan.save': LEADS,
  'progress.form': LEADS,
  'progress.save': LEADS,
  'stagnation.form': LEADS,
  'stagnation.report': LEADS,
  'stagnation.decision-form': 'CI',
  'stagnation.decide': 'CI',
  'lead.end': SYSTEM,
  'lead.card': 'CSO',
  'agreement.miss-form': OWN_AGREEMENT,
  'agreement.card': OWN_AGREEMENT,
  'agreement.miss': OWN_AGREEMENT,
  'agreement.finish': OWN_AGREEMENT,
  'agreement.form': 'CSO',
  'agreement.add': 'CSO',
  'meeting.start': RUNS,
  'meeting.walk': RUNS,
  'meeting.jump': RUNS,
  'meeting.close': RUNS,
  'meeting.live': RUNS,
  'item.ladder': RUNS,
  'item.waiting': RUNS,
  'item.question': RUNS,
  'item.decision': RUNS,
  'item.question-form': RUNS,
  'item.decision-form': RUNS,
  'case.follow': RUNS_OR_LEADS,
  'case.follow-form': RUNS_OR_LEADS,
  'case.follow-list': AT_TABLE,
  'case.archive-list': AT_TABLE,
  'bottleneck.report': AT_TABLE,
  'bottleneck.quick': AT_TABLE,
  'bottleneck.close': RUNS,
  'bottleneck.form': AT_TABLE,
  'bottleneck.quick-form': AT_TABLE,
  'bottleneck.list': AT_TABLE,
  'bottleneck.card': AT_TABLE,
  'agreement.list': `${AT_TABLE}G`,
  help: ANYBODY,
};

const found: TableCase = {
  ...aCase({ where: { status: 'follow', followSince: '2026-10-05' } }),
  regisseur: { person: coordinator.id, since: '2026-11-02', accepted: true },
};
const number = { kind: 'number', id: 'number:AT-2026-0001', caseId: found.caseId } as const;
const agreement = anAgreement({ by: guest, agreement: 'afspraak-1', caseId: found.caseId });
const stuck: Documents['stagnation'] = {
  kind: 'stagnation',
  id: 'stagnation:vast',
  caseId: found.caseId,
  status: 'open',
  by: coordinator.id,
  at: '2026-11-20T09:00:00.000Z',
  to: [participant.id],
  as: 'manager',
  notes: { reason: 'Het zit vast.', decision: '' },
};
const everything = [...ACTIONS, ...VIEWS];

/** Data with which every verb could be pressed, as a hostile client may send it to all of them. */
const dataFor = (by: Someone) => ({
  case: found.caseId,
  stagnation: stuck.id,
  agreement: 'afspraak-1',
  asked: '2026-12-10',
  bottleneck: 'knelpunt-1',
  outcome: 'school',
  number: 'AT-2026-0001',
  meeting: freshIdFor(by.id),
  person: 'id-niemand',
  page: 1,
  step: 1,
  go: 'back',
  known: 'known',
  answer: 'present',
  to: 'up',
  roles: '',
  mri: '29:niemand',
  name: 'Niemand',
  tableId: 't0',
  team: '19:team',
  channel: '19:kanaal',
  serviceUrl: 'http://127.0.0.1:1/',
  practice: false,
});

describe('each action and view', () => {
  test('has a row in the table of this chapter, and no row is left over', () => {
    expect(everything.length).toBeGreaterThan(20);
    expect(everything.map(({ verb }) => verb).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  test.each(everything.map((asked) => [asked.verb, asked] as const))(
    '%s is open to those only',
    async (verb, asked) => {
      for (const [letter, by] of Object.entries(READERS)) {
        const outcome = await given(found, stuck, number, agreement, aBottleneck()).when(asked, dataFor(by), { by });
        const refused = 'refused' in outcome.reply ? outcome.reply.refused : undefined;
        const forbidden = refused === 'not-a-member' || refused?.startsWith('not-allowed') === true;
        expect(forbidden, `${verb} by ${letter}`).toBe(!ALLOWED[verb]?.includes(letter));
        if (!forbidden) continue;
        outcome.changesNothing().tellsOnly();
        expect(textOf(outcome.reply)).not.toMatch(/AT-2026|Fenna|Verzonnen/);
        const [fact] = await outcome.all('audit');
        expect(fact).toMatchObject({ what: verb, by: by.id, refused: expect.any(String) });
      }
    },
  );
});
