import { z } from 'zod';
import type { AnyDocument } from '../../storage/documents.ts';
import type { Change } from '../../storage/records.ts';
import { defineAction } from '../action.ts';
import { accept, type Promised, unchanged } from '../decision.ts';
import { isSystem, runsTable } from '../roles.ts';
import { closing } from './glance.ts';

/** Closes every dossier in a chat whose owner may not see it any more: an errand after each change that can end such a right. */
export const checkRights = defineAction({
  verb: 'dossier.rights',
  on: 'rights',
  data: z.object({}),
  allow: (actor) => isSystem(actor),
  otherwise: 'not-allowed-member',
  decide({ open }, _data, { now }) {
    const ended = open.filter(({ entitled }) => !entitled).map(({ glance }) => closing(glance, now));
    return ended.length === 0
      ? unchanged({ say: { name: 'nothing-changed' } })
      : accept({ notices: ended }, {}, { say: { name: 'noted' } });
  },
});

/**
 * The promise to look at open dossiers, when one of these changes can end somebody's right: a meeting is closed, a
 * declaration withdrawn, somebody left or changed role, a case or its place on an agenda changed. Made by `handle` for
 * every action, so that none can forget it.
 */
export function rightsCheck(changes: readonly Change[], now: Date): Promised[] {
  const written = changes.flatMap((change) => ('write' in change ? [change.write] : []));
  if (!written.some((document) => mayEndRight(document, now))) return [];
  const to = { system: true } as const;
  return [{ key: 'dossier-rights', topic: 'dossier.rights', to, about: {}, notBefore: now, standing: true }];
}

function mayEndRight(document: AnyDocument, now: Date): boolean {
  switch (document.kind) {
    case 'meeting':
      return document.status === 'closed';
    case 'declaration':
      return document.what === 'withdrawn';
    case 'member':
      return document.status !== 'candidate' && !runsTable(document);
    case 'case':
      return document.submittedAt !== now.toISOString();
    case 'item':
      return true;
    default:
      return false;
  }
}
