import { z } from 'zod';
import { defineAction } from '../action.ts';
import { accept, type Promised } from '../decision.ts';
import { isSystem } from '../roles.ts';

/** How many promises follow a change in its own commit: a commit takes 99 documents, and the change itself has some. */
export const BESIDE_A_CHANGE = 10;
const ALONE = 60;

const promises = z.array(
  z.object({
    key: z.string(),
    topic: z.string(),
    to: z.record(z.string(), z.string()),
    about: z.record(z.string(), z.string()),
  }),
);

/** Makes the promises that found no room in the commit of a change that touched many cases, such as the end of a meeting. */
export const windMany = defineAction({
  verb: 'clock.many',
  on: 'nothing',
  data: z.object({ promises: z.string() }),
  silent: true,
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide(_found, { promises: text }, { now }) {
    const left = promisedBy({ promises: text }).map(
      (one): Promised => ({
        ...one,
        to: 'person' in one.to ? { person: one.to.person ?? '' } : { system: true },
        notBefore: now,
        standing: true,
      }),
    );
    return accept({ notices: inOneCommit(left, now, ALONE) }, {}, { say: { name: 'noted' } });
  },
});

/** The promises that an errand with this `about` still has to make. */
export function promisedBy({ promises: text }: Readonly<Record<string, string>>): z.output<typeof promises> {
  return promises.parse(JSON.parse(text ?? '[]'));
}

/** These promises, as far as there is room in one commit; an errand makes the others right after it. */
export function inOneCommit(all: readonly Promised[], now: Date, room: number): readonly Promised[] {
  if (all.length <= room) return all;
  const left = all.slice(room);
  const bare = left.map(({ key, topic, to, about }) => ({
    key,
    topic,
    to: 'person' in to ? { person: to.person } : {},
    about,
  }));
  const errand: Promised = {
    key: `clock.many:${now.getTime()}:${left[0]?.key}`,
    topic: 'clock.many',
    to: { system: true },
    about: { promises: JSON.stringify(bare) },
    notBefore: now,
  };
  return [...all.slice(0, room), errand];
}
