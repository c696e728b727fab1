import { helpCard } from '../../cards/help.ts';
import { joinedCard } from '../../cards/joined.ts';
import { meetingForm } from '../../cards/meeting.ts';
import { settingsForm } from '../../cards/settings.ts';
import { setupCard } from '../../cards/setup.ts';
import { tableChoiceCard } from '../../cards/table-choice.ts';
import { ROLES } from '../../storage/documents.ts';
import { HOSTILE, long, settings, untouched } from './people.ts';
import type { Sample } from './samples.ts';

const tableName = 'Actietafel Midden-Brabant';
const commands = [
  { name: 'aanmelden', description: 'Meld een casus aan' },
  { name: 'mijn', description: 'Bekijk uw casussen' },
];

const planned = [
  { date: '2026-12-10', time: '14:00', deadline: '2026-12-03' },
  { date: '2027-01-06', time: '', deadline: '2026-12-29' },
];
const meeting = { ...untouched, meeting: 'meeting-0001', planned: [] };

/** The cards about the table itself: people, settings, meetings, help. */
export const tableSamples: readonly Sample[] = [
  { card: 'setupCard', state: 'installer', make: () => setupCard({ tableName, practice: false }) },
  { card: 'setupCard', state: 'practice', make: () => setupCard({ tableName, practice: true }) },
  {
    card: 'setupCard',
    state: 'hostile',
    hostile: true,
    make: () => setupCard({ tableName: HOSTILE, practice: false }),
  },

  { card: 'settingsForm', state: 'chair', make: () => settingsForm({ ...untouched, name: tableName, settings }) },
  {
    card: 'settingsForm',
    state: 'problems',
    make: () =>
      settingsForm({
        name: tableName,
        settings,
        typed: { name: '', lowestAge: '40', region: 'Midden-Brabant', 'term.week8': '21' },
        problems: { name: 'required', lowestAge: 'not-a-number', 'term.week8': 'not-later' },
      }),
  },
  {
    card: 'settingsForm',
    state: 'tilburg',
    make: () => settingsForm({ ...untouched, name: tableName, settings: { ...settings, escalationModel: 'tilburg' } }),
  },
  {
    card: 'settingsForm',
    state: 'hostile',
    hostile: true,
    make: () =>
      settingsForm({
        ...untouched,
        name: HOSTILE,
        settings: { ...settings, region: HOSTILE, privacyContact: HOSTILE },
      }),
  },

  { card: 'meetingForm', state: 'empty', make: () => meetingForm(meeting) },
  {
    card: 'meetingForm',
    state: 'planned',
    make: () =>
      meetingForm({
        ...meeting,
        planned,
        remark:
          'De bijeenkomst op donderdag 10 december 2026 is gepland. Aanmelden kan tot en met donderdag 3 december 2026.',
      }),
  },
  {
    card: 'meetingForm',
    state: 'problems',
    make: () =>
      meetingForm({
        ...meeting,
        planned,
        typed: { date: '2026-12-10', time: '', place: HOSTILE },
        problems: { date: 'already-planned', time: 'required' },
      }),
    hostile: true,
  },

  ...ROLES.map((role) => ({
    card: 'helpCard',
    state: role,
    make: () => helpCard({ roles: [role], tableName, version: '0.1.0', commands }),
  })),
  { card: 'helpCard', state: 'stranger', make: () => helpCard({ roles: [], tableName, commands: [] }) },
  {
    card: 'helpCard',
    state: 'hostile',
    hostile: true,
    make: () => helpCard({ roles: [...ROLES], tableName: HOSTILE, version: '0.1.0', commands }),
  },

  { card: 'joinedCard', state: 'one', make: () => joinedCard({ names: ['Yara van den Voorbeeld'] }) },
  {
    card: 'joinedCard',
    state: 'longest',
    make: () => joinedCard({ names: Array.from({ length: 60 }, () => long(300)) }),
  },
  { card: 'joinedCard', state: 'hostile', hostile: true, make: () => joinedCard({ names: [HOSTILE, '\u202e'] }) },

  {
    card: 'tableChoiceCard',
    state: 'two',
    make: () =>
      tableChoiceCard({
        tables: [
          { table: 'table-1', name: tableName },
          { table: 'table-2', name: 'Actietafel Oost' },
        ],
        again: { verb: 'case.mine', data: {} },
      }),
  },
  {
    card: 'tableChoiceCard',
    state: 'hostile',
    hostile: true,
    make: () =>
      tableChoiceCard({
        tables: [{ table: 'table-1', name: HOSTILE }],
        again: { verb: 'case.form', data: { case: 'x' } },
      }),
  },
];
