import { z } from 'zod';
import { type DigestSection, digestCard } from '../../cards/digest.ts';
import { type Context, defineTopic, defineView } from '../action.ts';
import type { FoundDigest, Section } from './load-digest.ts';

/** What one person is told on one morning, in one message; it changes in place as its sections are answered. */
export const digestOfDay = defineTopic({
  topic: 'digest',
  on: 'digest',
  wanted: ({ digest, sections }, notice, context) =>
    digest !== undefined && (notice.posted !== undefined || sections.some((section) => isOpen(section, context))),
  draw: (found, _notice, context) => ({ card: page(found, 1, context), summary: 'Uw overzicht van de actietafel' }),
});

/** Another page of a long digest. */
export const showDigest = defineView({
  verb: 'digest.page',
  title: 'Uw overzicht',
  on: 'digest',
  data: z.object({ digest: z.string().max(120), page: z.coerce.number().int().min(1).max(100) }),
  allow: (actor, { digest }) => digest !== undefined && digest.owner === actor.id,
  otherwise: 'not-allowed-member',
  show: (found, { page: asked }, context) => page(found, asked, context),
});

function page({ digest, sections }: FoundDigest, asked: number, context: Context) {
  if (!digest) throw new Error('a digest was drawn that is not there');
  return digestCard({
    digest: digest.id,
    day: digest.day,
    page: asked,
    sections: sections.map((one) => drawn(one, context)),
  });
}

function drawn(section: Section, context: Context): DigestSection {
  const { topic, notice, found } = section;
  if (!isOpen(section, context)) return { done: topic.done?.(found, notice, context) ?? '' };
  return { card: topic.draw(found, notice, context).card };
}

function isOpen({ topic, notice, found }: Section, context: Context): boolean {
  return topic.wanted(found, notice, context);
}
