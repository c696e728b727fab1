import type { PersonSeed } from './people.ts';

/** Somebody in the practice room: what Teams knows and what the chair fills in at *Leden en rollen*. */
export interface CastMember extends PersonSeed {
  /** Word for the role in the dialog; left out: not admitted to the table. */
  role?: 'Voorzitter' | 'Secretaris' | 'Deelnemer' | 'Gast' | 'Bestuurder' | 'Coördinator SWV';
  organisation?: string;
  domain?: string;
}

/** The invented people of the practice room; the first is the chair. */
export const cast: readonly CastMember[] = [
  {
    name: 'Marieke Vos',
    role: 'Voorzitter',
    organisation: 'Samenwerkingsverband Rivierenland',
    domain: 'Samenwerkingsverband',
  },
  {
    name: 'Joris Smit',
    role: 'Secretaris',
    organisation: 'Samenwerkingsverband Rivierenland',
    domain: 'Samenwerkingsverband',
  },
  { name: 'Anna de Vries', role: 'Deelnemer', organisation: 'Gemeente Waalstede', domain: 'Leerplicht/RMC' },
  { name: 'Fatima El Amrani', role: 'Deelnemer', organisation: 'Wijkteam Waalstede', domain: 'Jeugdhulp' },
  { name: 'Bas Jansen', role: 'Deelnemer', organisation: 'GGZ De Linge', domain: 'GGZ' },
  {
    name: 'Ingrid Bakker',
    role: 'Coördinator SWV',
    organisation: 'Samenwerkingsverband Rivierenland',
    domain: 'Samenwerkingsverband',
  },
  {
    name: 'Peter van Dam',
    role: 'Bestuurder',
    organisation: 'Stichting Scholen Rivierenland',
    domain: 'Onderwijs PO/VO/MBO',
  },
  { name: 'Sanne Kok', role: 'Gast', organisation: 'Onderwijsconsulenten', domain: 'Overig', userRole: 'guest' },
  { name: 'Tim Nieuwenhuis' },
];

/** The cast as Teams gets to know it, each with a caption for the list of people. */
export function seedsOf(members: readonly CastMember[]): PersonSeed[] {
  return members.map(({ name, userRole, role, organisation }) => ({
    name,
    ...(userRole ? { userRole } : {}),
    caption: role ? `${role} · ${organisation}` : 'In het team, nog niet toegelaten',
  }));
}

/** A case for the practice table, as answers to the form by label; the days are counted back from today. */
export interface PracticeCase {
  by: string;
  daysHome: number;
  steps: [Record<string, string>, Record<string, string>, Record<string, string>];
}

const agreed = {
  'Leerling weet ervan en is akkoord': 'Ja',
  Grondslag: 'Toestemming',
  'Aanwezig bij de bespreking': 'Later',
};

/** Three invented cases: two questions to the table, and one that has a plan already. */
export const practiceCases: readonly PracticeCase[] = [
  {
    by: 'Anna de Vries',
    daysHome: 45,
    steps: [
      {
        Geboortedatum: '2012-03-04',
        'Soort onderwijs': 'VO',
        'Ingeschreven op een school': 'Ja',
        'Soort verzuim': 'Langdurig relatief',
        'Wie heeft al geholpen': 'Ondersteuningsteam,Leerplicht',
        'Vraag of plan': 'question',
      },
      {
        'Naam leerling': 'Noor Verzonnen',
        Gemeente: 'Waalstede',
        School: 'Het Veerhuis College',
        Accent: 'Onderwijs',
        Hulpvraag: 'Hoe krijgt deze leerling weer een rustige start op school, met hooguit twee vaste mensen?',
        'Wat is geprobeerd': 'Een aangepast rooster en gesprekken met de mentor.',
        'Wat gaat goed': 'Tekenen en de ochtenden thuis.',
      },
      { ...agreed, 'Ouder of voogd weet ervan en is akkoord': 'Ja', 'Gevraagd door': 'Anna de Vries' },
    ],
  },
  {
    by: 'Fatima El Amrani',
    daysHome: 80,
    steps: [
      {
        Geboortedatum: '2015-09-21',
        'Soort onderwijs': 'PO',
        'Ingeschreven op een school': 'Ja',
        'Soort verzuim': 'Geoorloofd (ziekte)',
        'Wie heeft al geholpen': 'MDO,Jeugdhulp',
        'Vraag of plan': 'question',
      },
      {
        'Naam leerling': 'Sem Fictief',
        Gemeente: 'Lingewaard-Oost',
        School: 'Basisschool De Kade',
        Accent: 'Jeugdhulp',
        Hulpvraag: 'Welke combinatie van zorg en onderwijs kan dit gezin samen volhouden tot de zomer?',
      },
      { ...agreed, 'Ouder of voogd weet ervan en is akkoord': 'Ja', 'Gevraagd door': 'Fatima El Amrani' },
    ],
  },
  {
    by: 'Bas Jansen',
    daysHome: 30,
    steps: [
      {
        Geboortedatum: '2010-01-15',
        'Soort onderwijs': 'VSO',
        'Ingeschreven op een school': 'Ja',
        'Soort verzuim': 'Geoorloofd (ziekte)',
        'Wie heeft al geholpen': 'Samenwerkingsverband/TLV-loket',
        'Vraag of plan': 'plan',
      },
      {
        'Naam leerling': 'Yara Bedacht',
        Gemeente: 'Waalstede',
        School: 'De Brug',
        Accent: 'GGZ',
        Plan: 'Twee ochtenden per week op school, met behandeling ernaast.',
      },
      { ...agreed, 'Ouder of voogd weet ervan en is akkoord': 'Ja', 'Gevraagd door': 'Bas Jansen' },
    ],
  },
];
