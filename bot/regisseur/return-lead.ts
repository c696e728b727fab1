import { z } from 'zod';
import { handBackForm } from '../../cards/hand-back.ts';
import type { Documents, Member, TableCase } from '../../storage/documents.ts';
import { type Actor, defineAction, defineView } from '../action.ts';
import { accept, type Promised, refuse, unchanged } from '../decision.ts';
import { agendaCards } from '../meetings/agenda-item.ts';
import { typedText } from '../typed-text.ts';
import { isOpen, isRegisseur, leadEnded, volunteersAt } from './lead.ts';
import { chairsOf, openedPoll, pollCardNotice, quietNotices } from './poll.ts';

const REASON_AT_MOST = 500;

/** Asks the regisseur why the case goes back. */
export const showReturn = defineView({
  verb: 'regisseur.return-form',
  title: 'Regie teruggeven',
  on: 'lead',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor, { case: found }) => isRegisseur(actor, found),
  otherwise: 'not-allowed-regisseur',
  show({ case: found }, _data, _context, { typed, problems }) {
    if (!found) throw new Error('a case was allowed that is not there');
    return handBackForm({ caseId: found.caseId, number: found.number, typed, problems });
  },
});

/** The regisseur gives the case back with a reason: the table looks anew at once and the chair hears why. */
export const returnLead = defineAction({
  verb: 'regisseur.return',
  on: 'lead',
  data: z.object({
    case: z.string().max(80),
    reason: typedText,
  }),
  allow: (actor, { case: found }) => isRegisseur(actor, found) || gaveBackJustNow(actor, found),
  otherwise: 'not-allowed-regisseur',
  form: 'regisseur.return-form',
  decide({ case: found, poll, members, meetings }, { reason }, context) {
    if (!isOpen(found)) return refuse('case-unknown');
    const { caseId, number } = found;
    const next = { say: { name: 'lead-returned', number } } as const;
    const { actor, now, today, freshId } = context;
    if (found.regisseur?.person !== actor.id) return unchanged(next);
    if (!reason) return refuse('form-problems', { reason: 'required' });
    if (reason.length > REASON_AT_MOST) return refuse('form-problems', { reason: 'too-long' });
    const others = volunteersAt(poll, members).flatMap(({ person }) => (person === actor.id ? [] : [person]));
    const opened = openedPoll(caseId, others, context);
    const handback: Documents['handback'] = {
      kind: 'handback',
      id: `handback:${freshId}`,
      caseId,
      by: actor.id,
      at: now.toISOString(),
      reason,
    };
    return accept(
      {
        write: [leadEnded(found, today), opened, handback],
        notices: [
          ...tellChairs(handback, members),
          pollCardNotice(caseId, now),
          ...quietNotices(opened, members, today),
          ...agendaCards(meetings, now),
        ],
      },
      { caseId, fields: ['regisseur', 'reason'] },
      next,
    );
  },
});

function tellChairs({ id, caseId, at }: Documents['handback'], members: readonly Member[]): Promised[] {
  return chairsOf(members).map(({ person }) => ({
    key: `lead-returned:${id}:${person}`,
    topic: 'lead.returned',
    to: { person },
    about: { case: caseId, handback: id },
    notBefore: new Date(at),
  }));
}

/** Was this person the last to lead the case, and is nobody leading it? Then a second press hears what the first did. */
function gaveBackJustNow(actor: Actor, found: TableCase | undefined): boolean {
  return isOpen(found) && !found.regisseur && found.leads.at(-1)?.person === actor.id && actor.roles.length > 0;
}
