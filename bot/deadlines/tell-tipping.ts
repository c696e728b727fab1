import { speak } from '../../cards/sentences.ts';
import { tippingCard, tippingSummary } from '../../cards/tipping.ts';
import type { TableCase } from '../../storage/documents.ts';
import { defineTopic } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { runsTable } from '../roles.ts';
import { clockOf, leaderOf } from './case-course.ts';
import type { Day } from './day.ts';
import { type FoundTipping, nameOf } from './load-tipping.ts';
import { isStillAsked } from './tipping-points.ts';

/** At a tipping point the one who leads is asked what happens next, on a card that takes the answer (process.md §6). */
export const tippingAsked = defineTopic({
  topic: 'tipping.asked',
  on: 'tipping',
  wanted: ({ case: found, plan }, { about }, { today, actor }) =>
    found !== undefined &&
    (runsTable(actor) || leaderOf(found) === actor.id) &&
    isAsked(found, plan, about.stage ?? '', today),
  draw({ case: found, meetings }, { about }, { today, actor }) {
    const stage = found?.course?.stages.find((one) => one.stage === about.stage);
    if (!found || !stage) throw new Error('wanted without a case or a stage');
    const asksChair = runsTable(actor);
    const mayLead = !found.regisseur && found.owner === actor.id;
    const card = tippingCard({
      ...nameless(found, meetings, today),
      ...stage,
      asksChair,
      mayLead,
    });
    return { card, summary: tippingSummary(found.number) };
  },
  done({ case: found, members }, { about }) {
    const given = found?.course?.answers.find(({ stage }) => stage === about.stage);
    if (!found || !given) return found ? `${found.number}: dit is niet meer nodig.` : '';
    return speak({
      name: 'tipping-answered',
      number: found.number,
      by: nameOf(members, given.by),
      answer: given.answer,
      on: given.on,
    });
  },
});

function isAsked(found: TableCase | undefined, plan: FoundTipping['plan'], stage: string, today: Day): boolean {
  const clock = found?.status === 'active' ? clockOf({ case: found, plan, agreements: [] }) : undefined;
  return clock !== undefined && isStillAsked(clock, stage, today);
}
