import { z } from 'zod';
import { checkLine, checkSummary } from '../../cards/check.ts';
import { saidCard } from '../../cards/said.ts';
import { defineTopic } from '../action.ts';

const counts = z.object({
  terms: z.coerce.number(),
  reminders: z.coerce.number(),
  delivered: z.coerce.number(),
  answered: z.coerce.number(),
  later: z.coerce.number(),
  lost: z.coerce.number(),
  missing: z.coerce.number(),
  whys: z.string().transform((text) => z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(text))),
});

/** The secretary reads in one line what was due and what became of it (process.md §9). */
export const checkTold = defineTopic({
  topic: 'check.told',
  on: 'members',
  wanted: () => true,
  draw({ members }, { about }) {
    const { whys, ...numbers } = counts.parse(about);
    const lostTo = whys.map(([person, why]) => ({
      name: members.find((member) => member.person === person)?.name ?? '',
      why,
    }));
    return { card: saidCard({ text: checkLine({ ...numbers, lostTo }) }), summary: checkSummary };
  },
});
