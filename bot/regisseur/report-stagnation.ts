import { z } from 'zod';
import { stagnationForm } from '../../cards/stagnation.ts';
import { type Context, defineAction, defineView } from '../action.ts';
import { openingOn } from '../deadlines/hours.ts';
import { workingDaysAfter } from '../deadlines/working-days.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import { typedText } from '../typed-text.ts';
import { isOpen, isRegisseur } from './lead.ts';
import type { FoundStagnation } from './load-lead.ts';
import { chairsOf } from './poll.ts';
import { type Stagnation, whomToAsk } from './stagnation.ts';

const REASON_AT_MOST = 1000;
const UNANSWERED_AFTER = 5;

/** Asks the regisseur why the trajectory is stuck, and says who reads it. */
export const showStagnation = defineView({
  verb: 'stagnation.form',
  title: 'Traject stagneert',
  on: 'stagnation',
  data: z.object({ case: z.string().max(80), stagnation: z.string().max(80).optional() }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  show({ case: found, members }, { stagnation }, { freshId }, { typed, problems }) {
    if (!isOpen(found)) throw new Error('a case was allowed that is not open');
    const { as } = whomToAsk(found, members);
    const { caseId, number } = found;
    return stagnationForm({ caseId, number, stagnation: stagnation ?? freshId, as, typed, problems });
  },
});

/** The regisseur says that the trajectory is stuck: who must decide hears why, at once. */
export const reportStagnation = defineAction({
  verb: 'stagnation.report',
  on: 'stagnation',
  data: z.object({
    case: z.string().max(80),
    stagnation: z.string().max(80),
    reason: typedText,
  }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  form: 'stagnation.form',
  decide({ case: found, members, stagnations }, { stagnation: freshId, reason }, context) {
    if (!isOpen(found)) return refuse('case-unknown');
    if (!context.isMine(freshId)) return refuse('old-button');
    const { caseId, number } = found;
    const id = `stagnation:${freshId}`;
    const asked = whomToAsk(found, members);
    const next = { say: { name: 'stagnation-reported', number, as: asked.as } } as const;
    if (stagnations.some((one) => one.id === id)) return unchanged(next);
    if (stagnations.some(({ status }) => status === 'open'))
      return unchanged({ say: { name: 'stagnation-open', number } });
    if (!reason) return refuse('form-problems', { reason: 'required' });
    if (reason.length > REASON_AT_MOST) return refuse('form-problems', { reason: 'too-long' });
    const reported: Stagnation = {
      kind: 'stagnation',
      id,
      caseId,
      status: 'open',
      by: context.actor.id,
      at: context.now.toISOString(),
      ...asked,
      notes: { reason, decision: '' },
    };
    // The case is written as it was: of two reports in the same instant the second finds the first.
    const notices = tellOf(reported, members, context);
    return accept({ write: [reported, found], notices }, { caseId, fields: ['stagnation'] }, next);
  },
});

function tellOf(
  { id, caseId, to }: Stagnation,
  members: FoundStagnation['members'],
  { now, today }: Context,
): Promised[] {
  const about = { case: caseId, stagnation: id };
  const asked = to.map((person) => ({
    key: `${id}:${person}`,
    topic: 'stagnation.asked',
    to: { person },
    about,
    notBefore: now,
  }));
  const unanswered = openingOn(workingDaysAfter(today, UNANSWERED_AFTER));
  const later = chairsOf(members).map(({ person }) => ({
    key: `${id}:unanswered:${person}`,
    topic: 'stagnation.unanswered',
    to: { person },
    about,
    notBefore: unanswered,
    digest: true,
  }));
  return [...asked, ...later];
}
