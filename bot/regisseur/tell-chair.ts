import { leaderlessCard } from '../../cards/leaderless.ts';
import { nameText } from '../../cards/plain.ts';
import { defineTopic } from '../action.ts';
import { nameless } from '../cases/nameless.ts';
import { isOpen, volunteersAt } from './lead.ts';

/** Nobody volunteered: the chair can appoint anybody at the table. */
export const pollQuiet = defineTopic({
  topic: 'poll.quiet',
  on: 'lead',
  wanted: ({ case: found, poll, members }, { about }) =>
    isOpen(found) &&
    !found.regisseur &&
    poll?.status === 'open' &&
    poll.openedAt === about.openedAt &&
    volunteersAt(poll, members).length === 0,
  draw({ case: found, meetings }, _notice, { today }) {
    if (!found) throw new Error('wanted without a case');
    const card = leaderlessCard({ why: 'nobody-volunteers', cases: [nameless(found, meetings, today)] });
    return { card, summary: `Nog geen regisseur voor casus ${found.number}` };
  },
  done({ case: found, poll, members }) {
    const who = members.find(({ person }) => person === found?.regisseur?.person)?.name;
    if (who) return `Casus ${found?.number ?? ''}: ${nameText(who)} is regisseur.`;
    const offered = volunteersAt(poll, members).length > 0;
    return `Casus ${found?.number ?? ''}: ${offered ? 'er biedt zich nu iemand aan' : 'er wordt niet meer gezocht'}.`;
  },
});

/** A regisseur gave the case back: the chair reads why, and can appoint another at once. */
export const leadReturned = defineTopic({
  topic: 'lead.returned',
  on: 'handback',
  wanted: ({ case: found, handback }) => isOpen(found) && !found.regisseur && handback !== undefined,
  draw({ case: found, handback, members, meetings }, _notice, { today }) {
    if (!found) throw new Error('wanted without a case');
    const who = members.find(({ person }) => person === handback?.by)?.name;
    const reason = handback?.reason;
    const card = leaderlessCard({ why: 'returned', who, reason, cases: [nameless(found, meetings, today)] });
    return { card, summary: `De regie van casus ${found.number} is teruggegeven` };
  },
});

/** Somebody who led cases left the table: the chair hears which are without lead now. */
export const leadLost = defineTopic({
  topic: 'lead.lost',
  on: 'departure',
  wanted: (found, { about }) => lostBy(found.cases, about).length > 0,
  draw(found, { about }, { today }) {
    const who = found.members.find(({ person }) => person === about.person)?.name;
    const cases = lostBy(found.cases, about).map((one) => nameless(one, found.meetings, today));
    return { card: leaderlessCard({ why: 'left', who, cases }), summary: 'Casussen zonder regisseur' };
  },
});

function lostBy<C extends { regisseur?: unknown; leads: readonly { person: string; to: string }[] }>(
  cases: readonly C[],
  about: Readonly<Record<string, string>>,
): readonly C[] {
  return cases.filter(({ regisseur, leads }) => {
    const last = leads.at(-1);
    return !regisseur && last?.person === about.person && last?.to === about.on;
  });
}
