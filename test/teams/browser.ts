import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A real browser for tests: one that is there, or else Debian's, installed now; without either the test fails and says what to do. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = find() ?? install();
  // Without these switches Chromium looks things up on the internet at its start, which takes long where there is none.
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, ...asRoot] });
}

function find(): string | undefined {
  return places.find((place) => place !== '' && existsSync(place));
}

function install(): string {
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  } catch {
    // What matters is whether there is a browser now, and that is asked below.
  }
  const found = find();
  if (!found) throw new Error('No browser found. Install Chromium or Chrome, or set CHROMIUM_PATH to where it is.');
  return found;
}
