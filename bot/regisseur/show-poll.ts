import { z } from 'zod';
import { pollCard } from '../../cards/poll.ts';
import { saidCard } from '../../cards/said.ts';
import { refusals } from '../../cards/sentences.ts';
import type { Member } from '../../storage/documents.ts';
import { defineTopic, defineView } from '../action.ts';
import { sitsAtTable } from '../roles.ts';
import { isOpen, volunteersAt } from './lead.ts';
import type { FoundLeading } from './load-lead.ts';

/** The poll as it stands now: what somebody who presses on its card gets in return. */
export const showPoll = defineView({
  verb: 'poll.card',
  title: 'Regisseur gezocht',
  on: 'leading',
  data: z.object({ case: z.string().max(80) }),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-volunteer',
  show: (found) => pollNow(found) ?? saidCard({ text: refusals['case-unknown'] }),
});

/** The one card of the poll in the channel: no personal data of the pupil, and who of the table volunteers. */
export const pollPosted = defineTopic({
  topic: 'poll.card',
  on: 'leading',
  wanted: (found) => pollNow(found) !== undefined,
  draw: (found) => ({
    card: pollNow(found) ?? saidCard({ text: refusals['case-unknown'] }),
    summary: `Regisseur gezocht voor casus ${found.case?.number ?? ''}`,
  }),
});

function pollNow({ case: found, poll, members, counts }: FoundLeading) {
  if (!found || !poll) return undefined;
  const { caseId, number, file } = found;
  const regisseur = members.find(({ person }) => person === found.regisseur?.person);
  const open = isOpen(found) && !found.regisseur && poll.status === 'open';
  const lines = volunteersAt(poll, members).map(({ person, name }) => ({ name, leads: counts.get(person) ?? 0 }));
  return pollCard({
    caseId,
    number,
    accent: file.accent,
    open,
    volunteers: open ? lines : [],
    ...nameOf(regisseur),
  });
}

const nameOf = (member: Member | undefined) => (member ? { regisseur: member.name } : {});
