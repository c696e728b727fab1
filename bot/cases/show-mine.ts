import { z } from 'zod';
import { mineCard } from '../../cards/mine.ts';
import type { TableCase } from '../../storage/documents.ts';
import { defineView } from '../action.ts';
import { dayIn } from '../deadlines/day.ts';
import { sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';

const SHOWN = 15;
const LED_SHOWN = 8;

/** The cases that this person leads and those that this person submitted, newest first, and a form that was left half-way. */
export const showMine = defineView({
  verb: 'case.mine',
  title: 'Mijn casussen',
  on: 'mine',
  data: z.object({}),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show({ cases, led, meetings, draft }, _data, { today }) {
    const lines = (found: readonly TableCase[], most: number) =>
      [...found]
        .sort((a, b) => (a.number < b.number ? 1 : -1))
        .slice(0, most)
        .map((one) => nameless(one, meetings, today));
    const own = { cases: lines(cases, SHOWN), more: Math.max(0, cases.length - SHOWN) };
    const leads = { led: lines(led, LED_SHOWN), moreLed: Math.max(0, led.length - LED_SHOWN) };
    if (!draft) return mineCard({ ...own, ...leads });
    const { caseId, step, expiresAt } = draft;
    return mineCard({ ...own, ...leads, draft: { caseId, step, keptUntil: dayIn(new Date(expiresAt)) } });
  },
});
