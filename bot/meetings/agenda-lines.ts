import type { AgendaLine, BottleneckLine } from '../../cards/agenda-lines.ts';
import type { Bottleneck } from '../../storage/documents.ts';
import { isStructural } from '../bottlenecks/structural.ts';
import { nameless } from '../cases/nameless.ts';
import type { Day } from '../deadlines/day.ts';
import type { AgendaEntry } from './agenda.ts';
import { entriesOf, type FoundAgenda } from './load-agenda.ts';

/** The agenda as everybody at the table may read it, line by line in order: nothing of a pupil but what may be said anywhere. */
export function agendaLines(found: FoundAgenda, today: Day): readonly AgendaLine[] {
  return entriesOf(found, today).map((entry) => lineOf(entry, found, today));
}

/** One case on the agenda as everybody may read it. */
export function lineOf({ case: one, part, item }: AgendaEntry, found: FoundAgenda, today: Day): AgendaLine {
  const { meeting, meetings, members, agreements } = found;
  const person = (id: string | undefined) => members.find((member) => member.person === id);
  const undone = agreements.filter(
    ({ caseId, status, dueOn }) => caseId === one.caseId && status !== 'done' && dueOn <= (meeting?.date ?? today),
  );
  return {
    ...nameless(one, meetings, today),
    part,
    organisation: person(one.owner)?.organisation ?? '',
    regisseur: person(one.regisseur?.person)?.name ?? '',
    undone: undone.length,
    guests: item?.guests.length ?? 0,
  };
}

/** The open bottlenecks for part two of the agenda: category and level only, each pair once with how often, structural ones first. */
export function bottleneckLines(bottlenecks: readonly Bottleneck[], today: Day): readonly BottleneckLine[] {
  const open = bottlenecks.filter(({ status }) => status === 'open');
  const pairs = new Map<string, BottleneckLine>();
  for (const { category, level } of open) {
    const count = (pairs.get(`${category} ${level}`)?.count ?? 0) + 1;
    pairs.set(`${category} ${level}`, { category, level, count, structural: isStructural(open, category, today) });
  }
  return [...pairs.values()].sort((a, b) => Number(b.structural) - Number(a.structural) || b.count - a.count);
}
