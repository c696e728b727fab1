import { showAppoint } from '../bot/regisseur/show-appoint.ts';
import { volunteer, withdrawVolunteer } from '../bot/regisseur/volunteer.ts';
import type { TableCase } from '../storage/documents.ts';
import { button, type Card, draw, opens } from './card.ts';
import { nameText } from './plain.ts';
import drawing from './poll.json' with { type: 'json' };
import { accentNames, leadsLine } from './words.ts';

/** A search for a regisseur as the whole channel may know it; `regisseur` is who was appointed, `open` whether it goes on. */
export type PollCard = {
  readonly caseId: string;
  readonly number: string;
  readonly accent: TableCase['file']['accent'];
  readonly open: boolean;
  readonly volunteers: readonly { readonly name: string; readonly leads: number }[];
  readonly regisseur?: string | undefined;
};

const SHOWN = 40;

/** Asks who takes the lead of a case, and shows who volunteers; the number and the accent are all it says of the pupil. */
export function pollCard({ caseId, number, accent, open, volunteers, regisseur }: PollCard): Card {
  const more = volunteers.length - SHOWN;
  return draw(drawing, {
    heading: open ? `Regisseur gezocht voor casus ${number}` : `Casus ${number}`,
    accent: `Accent: ${accentNames[accent]}`,
    open,
    count: countLine(volunteers.length),
    volunteers: volunteers
      .slice(0, SHOWN)
      .map(({ name, leads }) => ({ name: nameText(name), leads: ` · ${leadsLine(leads)}` })),
    more: more > 0 ? `en nog ${more}` : '',
    ended: !open,
    endedBefore: regisseur ? 'Regisseur: ' : 'Er wordt nu geen regisseur gezocht.',
    regisseur: regisseur ? nameText(regisseur) : null,
    hasRegisseur: regisseur !== undefined,
    volunteer: open ? button(volunteer, 'Ik neem de regie', { case: caseId }, { style: 'positive' }) : null,
    withdraw: open ? button(withdrawVolunteer, 'Trek terug', { case: caseId }) : null,
    appoint: open ? opens(showAppoint, 'Wijs aan', { case: caseId }) : null,
  });
}

function countLine(count: number): string {
  if (count === 0) return 'Nog niemand heeft zich aangeboden.';
  return count === 1 ? '1 persoon biedt zich aan:' : `${count} mensen bieden zich aan:`;
}
