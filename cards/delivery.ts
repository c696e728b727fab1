/** What each kind of message is called where its delivery is reported. */
const TOPIC_NAMES: Readonly<Record<string, string>> = {
  'case.announced': 'het bericht over een nieuwe casus',
  'case.received': 'de ontvangst van een casus',
  'table.setup': 'de kaart om te beginnen',
  'member.joined': 'het bericht over een nieuw teamlid',
  'meeting.call': 'de oproep om aan te melden',
  digest: 'het overzicht van de dag',
  'tipping.asked': 'de vraag bij een kantelpunt',
  'review.asked': 'de vraag over de volglijst',
  'agreement.due': 'de herinnering aan een afspraak',
  'agreement.made': 'een nieuwe afspraak',
  'agenda.posted': 'de agenda',
  'agenda.to-member': 'de agenda',
  'poll.card': 'de peiling voor een regisseur',
  'agenda.draft': 'de conceptagenda',
  'plan.asked': 'de vraag om een plan van aanpak',
  'progress.asked': 'de vraag naar de voortgang',
  'regisseur.appointed': 'het bericht aan de nieuwe regisseur',
  'stagnation.asked': 'de vraag om een besluit bij stagnatie',
  'meeting.actions': 'het overzicht van afspraken',
  'delivery.lost': 'het bericht over een bezorging',
  'check.told': 'de controle van de termijnen',
  'archive.asked': 'de vraag over het archief',
};

/** What a kind of message is called, in the middle of a sentence. */
export function topicName(topic: string): string {
  return (Object.hasOwn(TOPIC_NAMES, topic) && TOPIC_NAMES[topic]) || 'een bericht';
}

/** A message that did not arrive, or perhaps not: to this person, or to the channel when there is no name. */
export type LostMessage = { readonly name: string | undefined; readonly topic: string; readonly why: string };

/** One line about a message that did not surely arrive: what, for whom, why. */
export function lostLine({ name, topic, why }: LostMessage): string {
  const what = topicName(topic);
  const whom = name ? `voor ${name}` : 'in het kanaal';
  return `Niet bezorgd: ${what} ${whom}. ${whyLine(why)}`;
}

/** The neutral line that phones show for it. */
export const lostSummary = 'Een bericht is niet bezorgd';

/** Why a message did not arrive, in words. */
export function whyLine(why: string): string {
  if (why.startsWith('403')) return 'De bot is geblokkeerd of niet geïnstalleerd.';
  if (why.startsWith('404')) return 'De chat bestaat niet meer.';
  if (why.startsWith('401')) return 'De bot mocht niet bij Teams naar binnen.';
  if (why.startsWith('413')) return 'Het bericht was te groot.';
  return 'Teams gaf geen duidelijk antwoord. Misschien is het toch aangekomen.';
}
