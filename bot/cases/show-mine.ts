import { z } from 'zod';
import { mineCard } from '../../cards/mine.ts';
import { defineView } from '../action.ts';
import { dayIn } from '../deadlines/day.ts';
import { sitsAtTable } from '../roles.ts';
import { nameless } from './nameless.ts';

const SHOWN = 15;

/** The cases that this person submitted, newest first, and a form that was left half-way. */
export const showMine = defineView({
  verb: 'case.mine',
  title: 'Mijn casussen',
  on: 'mine',
  data: z.object({}),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  show({ cases, meetings, draft }, _data, { today }) {
    const newest = [...cases].sort((a, b) => (a.number < b.number ? 1 : -1));
    const shown = newest.slice(0, SHOWN).map((found) => nameless(found, meetings, today));
    const more = newest.length - shown.length;
    if (!draft) return mineCard({ cases: shown, more });
    const { caseId, step, expiresAt } = draft;
    return mineCard({ cases: shown, more, draft: { caseId, step, keptUntil: dayIn(new Date(expiresAt)) } });
  },
});
