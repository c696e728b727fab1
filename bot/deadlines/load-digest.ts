import type { Digest, Notice } from '../../storage/documents.ts';
import type { AnyTopic } from '../action.ts';
import type { Loading } from '../found.ts';

/** One section of a digest: the notice, and what its topic needs to draw it. */
export type Section = { readonly notice: Notice; readonly topic: AnyTopic; readonly found: unknown };

/** A digest with its sections as things stand now. */
export type FoundDigest = { readonly digest: Digest | undefined; readonly sections: readonly Section[] };

/** Loads a digest: each notice in it with what that notice is about. */
export async function loadDigest(loading: Loading): Promise<FoundDigest> {
  const { session, data } = loading;
  const digest = await session.get('digest', String(data.digest ?? ''));
  if (!digest) return { digest, sections: [] };
  // Topics name loaders and a digest holds topics of every kind, so both tables are looked up when a digest is drawn.
  const [{ TOPICS }, { loaders }] = await Promise.all([import('../topics.ts'), import('../found.ts')]);
  const sections: Section[] = [];
  for (const id of digest.notices) {
    const notice = await session.get('notice', id);
    const topic = TOPICS.find((one) => one.topic === notice?.topic);
    if (!notice || !topic) continue;
    const load = loaders[topic.on as keyof typeof loaders];
    sections.push({ notice, topic, found: await load({ ...loading, data: notice.about }) });
  }
  return { digest, sections };
}
