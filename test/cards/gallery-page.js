import { drawCard } from '../teams/page/card.ts';

const looks = [
  ['licht', false, 560],
  ['donker', true, 560],
  ['telefoon', false, 360],
];

const samples = await (await fetch('/samples.json')).json();
const only = new URLSearchParams(location.search).get('only');
for (const { name, card, bytes } of samples.filter((sample) => !only || sample.name.startsWith(only))) {
  const row = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = `${name} (${(bytes / 1024).toFixed(1)} KB)`;
  const cells = document.createElement('div');
  cells.className = 'cells';
  for (const [look, dark, width] of looks) {
    // A form of its own: else the radio buttons of the three cells would be one group.
    const cell = document.createElement('form');
    cell.className = `cell ${dark ? 'dark' : 'light'}`;
    cell.style.width = `${width}px`;
    cell.setAttribute('aria-label', look);
    cell.append(drawCard(card, dark, () => {}));
    cells.append(cell);
  }
  row.append(title, cells);
  document.body.append(row);
}
document.body.dataset.ready = 'yes';
