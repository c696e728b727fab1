import type { Answer } from './answers.ts';
import type { Filled } from './fields.ts';

/** Somebody who answers in the practice room; `place` is where they stand in the list of people, `today` the moment in the room. */
export interface Who {
  name: string;
  first: string;
  caption: string;
  place: number;
  today: Date;
}

/** What is asked: everything the part of the card says, the number of the case, and the answers that stand on it. */
export interface Asked {
  text: string;
  number: string;
}

/** How people in the practice room answer one question; the same person answers the same question the same way each time. */
export interface Habit {
  where: 'chat' | 'channel';
  /** The titles of the buttons that answer it. */
  answers: readonly string[];
  /** Which of them this person presses; undefined: none. */
  picks(who: Who, asked: Asked): string | undefined;
  /** What is filled in on the card itself, or in the dialog that opens, and which button ends that; undefined: it stands there already. */
  fills?(who: Who, form: Answer): { press: string; filled: Filled } | undefined;
  /** The button stays after the press: then the own name on the card shows that it was heard. */
  stays?: true;
  /** What the practice room tells of it. */
  says(who: Who, number: string, answer: string): string;
}

const day = 24 * 60 * 60 * 1000;

/** A day as a date input holds it, in Amsterdam. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(date);
}

const inDays = (who: Who, days: number): string => dayOf(new Date(who.today.getTime() + days * day));
const lastDigit = (number: string): number => Number(number.at(-1) ?? 0);
const ofCase = (number: string): string => (number ? ` van ${number}` : '');
const atCase = (number: string): string => (number ? ` bij ${number}` : '');

/** In this order somebody goes through what is open: coming and signing come before what only who signed may say. */
export const habits: readonly Habit[] = [
  {
    where: 'chat',
    answers: ['Aanwezig', 'Afwezig'],
    picks: ({ place }) => (place === 5 ? 'Afwezig' : 'Aanwezig'),
    says: ({ first }, _number, answer) => `${first} meldt zich ${answer.toLowerCase()}.`,
  },
  {
    where: 'chat',
    answers: ['Verklaring tekenen'],
    picks: () => 'Verklaring tekenen',
    fills: () => ({ press: 'Ik verklaar', filled: {} }),
    says: ({ first }) => `${first} tekent de verklaring.`,
  },
  {
    where: 'chat',
    answers: ['Bekend', 'Onbekend'],
    picks: ({ place }, { number }) => ((place + lastDigit(number)) % 2 === 0 ? 'Onbekend' : 'Bekend'),
    says: ({ first }, number, answer) => `${first} zegt dat de leerling${ofCase(number)} ${answer.toLowerCase()} is.`,
  },
  {
    where: 'channel',
    answers: ['Ik neem de regie'],
    picks: ({ name, caption, place }, { text }) =>
      caption.startsWith('Deelnemer') && place % 2 === 0 && !text.includes(name) ? 'Ik neem de regie' : undefined,
    stays: true,
    says: ({ first }, number) => `${first} biedt zich aan als regisseur${ofCase(number)}.`,
  },
  {
    where: 'chat',
    answers: ['Regie overnemen'],
    picks: () => 'Regie overnemen',
    says: ({ first }, number) => `${first} neemt de regie${ofCase(number)} over.`,
  },
  {
    where: 'chat',
    answers: ['Aannemen'],
    picks: () => 'Aannemen',
    says: ({ first }, number) => `${first} neemt de regie${ofCase(number)} aan.`,
  },
  {
    where: 'chat',
    answers: ['Plan van aanpak'],
    picks: () => 'Plan van aanpak',
    fills: (who, form) =>
      form.value('Stap 1')
        ? undefined
        : {
            press: 'Opslaan',
            filled: { Doel: 'School', 'Stap 1': 'Kennismaken op school', Streefdatum: inDays(who, 28) },
          },
    says: ({ first }, number) => `${first} geeft een plan van aanpak${atCase(number)}.`,
  },
  {
    where: 'chat',
    answers: ['Voortgang melden'],
    picks: () => 'Voortgang melden',
    fills: ({ place }, form) =>
      form.value('Toelichting')
        ? undefined
        : {
            press: 'Voortgang melden',
            filled: {
              Stand: place % 2 === 0 ? 'Op schema' : 'Loopt vertraging op',
              Toelichting: 'De eerste gesprekken zijn geweest.',
            },
          },
    says: ({ first }, number) => `${first} meldt de voortgang${ofCase(number)}.`,
  },
  {
    where: 'chat',
    answers: ['Gereed', 'Lukt niet op tijd'],
    picks: ({ place }, { text }) => (place === 3 && !text.includes('gemeld door') ? 'Lukt niet op tijd' : 'Gereed'),
    fills: (who) => ({
      press: 'Opslaan',
      filled: {
        'Wat is er gebeurd': 'Kon niet',
        'Wat stond in de weg': 'Er is nog geen plek vrij.',
        'Nieuwe datum': inDays(who, 14),
      },
    }),
    says: ({ first }, number, answer) =>
      answer === 'Gereed'
        ? `${first} meldt een afspraak${atCase(number)} gereed.`
        : `${first} meldt dat een afspraak${atCase(number)} niet op tijd lukt.`,
  },
  {
    where: 'chat',
    answers: ['Passend aanbod verwacht', 'Doorbraakteam inschakelen'],
    picks: (_who, { text }) =>
      text.includes('Passend aanbod verwacht') ? 'Passend aanbod verwacht' : 'Doorbraakteam inschakelen',
    says: ({ first }, number, answer) =>
      `${first} antwoordt op het kantelpunt${ofCase(number)}: ${answer.toLowerCase()}.`,
  },
  {
    where: 'chat',
    answers: ['Loopt goed', 'Let op'],
    picks: ({ place }) => (place === 4 ? 'Let op' : 'Loopt goed'),
    says: ({ first }, number, answer) =>
      `${first} zegt hoe het gaat met ${number || 'een leerling'}: ${answer.toLowerCase()}.`,
  },
];
