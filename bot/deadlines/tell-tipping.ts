import { speak } from '../../cards/sentences.ts';
import { tippingCard, tippingSummary } from '../../cards/tipping.ts';
import type { TableCase } from '../../storage/documents.ts';
import { defineTopic } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { runsTable } from '../roles.ts';
import { clockOf } from './case-course.ts';
import { type FoundTipping, nameOf } from './load-tipping.ts';
import { openStage } from './tipping-points.ts';

/** At a tipping point the one who leads is asked what happens next, on a card that takes the answer (process.md §6). */
export const tippingAsked = defineTopic({
  topic: 'tipping.asked',
  on: 'tipping',
  wanted: ({ case: found, plan }, { about }, { today }) => isAsked(found, plan, about.stage ?? '', about.on ?? today),
  draw({ case: found, meetings }, { about }, { today, actor }) {
    if (!found) throw new Error('wanted without a case');
    const stage = found.course?.stages.find((one) => one.stage === about.stage);
    const asksChair = runsTable(actor);
    const mayLead = !found.regisseur && found.owner === actor.id;
    const answers = stage?.answers ?? [];
    const card = tippingCard({
      ...nameless(found, meetings, today),
      stage: about.stage ?? '',
      answers,
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

/** Is this stage still being asked about: the open one, or the next one five working days ahead? */
function isAsked(found: TableCase | undefined, plan: FoundTipping['plan'], stage: string, on: string): boolean {
  const clock = found?.status === 'active' ? clockOf({ case: found, plan, agreements: [] }) : undefined;
  if (!clock?.stages.some((one) => one.stage === stage)) return false;
  if (clock.answers.some((given) => given.stage === stage)) return false;
  const open = openStage(clock, on);
  const index = clock.stages.findIndex((one) => one.stage === stage);
  const openIndex = clock.stages.findIndex((one) => one.stage === open?.stage);
  return !(clock.stages[index]?.answers.includes('appoint') && clock.hasRegisseur) && index >= openIndex;
}
