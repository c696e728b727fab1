import type { Browser, BrowserContextOptions } from 'playwright-core';
import { manifestFor } from '../../manifest/manifest.ts';
import { admitEverybody, type House, openHouse, PEOPLE, planMeeting } from '../journeys/house.ts';
import { openBrowser } from '../teams/browser.ts';
import { commandsOfManifest } from '../teams/commands.ts';
import { openRoom } from '../teams/room.ts';
import { openWindow, type Window } from './window.ts';

/** The practice room of `npm start` with the people of the journeys, and a real browser in which they sit. */
export type Practice = {
  readonly house: House;
  /** Opens a window of its own for one person, in the channel; width in CSS pixels. */
  sits(name: string, look?: Look): Promise<Window>;
  stop(): Promise<void>;
};

/** How a window looks: as wide as a desk or a phone, light or dark. */
export type Look = { readonly width?: number; readonly colorScheme?: 'light' | 'dark' };

/** The first moment of the practice: a Monday morning, with a meeting on Thursday 10 December. */
const BEGINS = '2026-11-23T09:00:00+01:00';

const CAPTIONS: Record<string, string> = {
  'Vera Voorzitter': 'Voorzitter · Organisatie V',
  'Sem Secretaris': 'Secretaris · Organisatie S',
  'Dana Deelnemer': 'Deelnemer · Organisatie D',
  'Pim Partner': 'Deelnemer · Organisatie P',
  'Gijs Gast': 'Gast · Organisatie G',
  'Bo Bestuurder': 'Bestuurder · Organisatie B',
  'Cato Coördinator': 'Coördinator SWV · Organisatie C',
  'Iris Inval': 'In het team, nog niet toegelaten',
};

/** Opens the room on a bot and a Teams in memory that talk over HTTP, with everybody admitted and one meeting planned. */
export async function openPractice(): Promise<Practice> {
  const people = PEOPLE.map((person) => ({ ...person, caption: CAPTIONS[person.name] ?? '' }));
  const house = await openHouse({ clock: BEGINS, people });
  let browser: Browser | undefined;
  try {
    house.teams.world.state.ahead = Date.parse(BEGINS) - Date.now();
    await admitEverybody(house);
    await planMeeting(house, '2026-12-10');
    const commands = commandsOfManifest(
      manifestFor({
        appId: '00000000-0000-0000-0000-000000000000',
        publicUrl: 'https://voorbeeld.test',
        version: '0.0.0',
      }),
    );
    const address = openRoom(house.teams, { bot: () => house.bot.url, commands: () => commands });
    browser = await openBrowser();
    return practiceIn(house, browser, address);
  } catch (error) {
    await browser?.close();
    await house.stop();
    throw error;
  }
}

function practiceIn(house: House, browser: Browser, address: string): Practice {
  return {
    house,
    async sits(name, { width = 1280, colorScheme = 'light' } = {}) {
      const looks: BrowserContextOptions = { viewport: { width, height: 840 }, locale: 'nl-NL', colorScheme };
      const context = await browser.newContext({ ...looks, reducedMotion: 'reduce' });
      return openWindow(await context.newPage(), address, name);
    },
    async stop() {
      await browser.close();
      await house.stop();
    },
  };
}
