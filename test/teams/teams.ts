import type { AddressInfo } from 'node:net';
import { teamEvent } from './activities.ts';
import { Delivery, type Patience, type Receipt } from './delivery.ts';
import { PersonDriver } from './drivers.ts';
import type { Faults, RouteName } from './faults.ts';
import type { Limits } from './limits.ts';
import { newPerson, type PersonSeed } from './people.ts';
import type { Line } from './presses.ts';
import { ConnectorServer, type ExtraRoute, type RecordedRequest } from './server.ts';
import { readSnapshot, Snapshot } from './snapshot.ts';
import { channelId, newState, type TeamSeed, World } from './world.ts';

export { Answer } from './answers.ts';
export type { Said, View } from './drivers.ts';
export { PersonDriver } from './drivers.ts';
export { type Card, textOfCard } from './messages.ts';
export type { PersonSeed } from './people.ts';
export type { RecordedRequest } from './server.ts';
export { SeenMessage } from './sight.ts';

/** How to begin a Teams in memory. */
export interface TeamsOptions {
  /** Address of the bot's `/api/messages`; may be set later through `delivery.bot`. */
  bot?: string;
  people: PersonSeed[];
  team?: TeamSeed;
  port?: number;
  /** The time in Teams: for dates on messages, expiry of targeted messages and refresh of cards. */
  clock?: () => Date;
  /** File to begin from, when it exists, and to keep up to date. */
  snapshot?: string;
  /** Default 15 seconds and two retries, as Teams does. */
  patience?: Partial<Patience>;
  /** The largest page of members that Teams hands out, to try paging with few people. */
  largestPage?: number;
}

/** Starts Teams in memory on a loopback port: what the bot calls over HTTP, and the people who use it. */
export async function startTeams(options: TeamsOptions): Promise<TeamsInMemory> {
  const restored = options.snapshot ? readSnapshot(options.snapshot) : undefined;
  const world = new World(restored ?? newState(options.people, options.team), options.clock);
  const teams = new TeamsInMemory(world, options);
  await teams.listen(options.port ?? 0);
  return teams;
}

/** Teams in memory: the connector over HTTP, the people as drivers, and what tests want to know or break. */
export class TeamsInMemory {
  readonly world: World;
  readonly delivery: Delivery;
  private readonly connector: ConnectorServer;
  private readonly snapshot: Snapshot | undefined;
  private port = 0;

  constructor(world: World, options: TeamsOptions) {
    this.world = world;
    this.connector = new ConnectorServer(world, options.largestPage);
    this.delivery = new Delivery(options.bot ?? '', { timeout: 15_000, retries: 2, ...options.patience });
    this.snapshot = options.snapshot ? new Snapshot(options.snapshot, world) : undefined;
  }

  /** What goes wrong on demand. */
  get faults(): Faults {
    return this.connector.faults;
  }

  /** The published rate limits; `limits.on = true` keeps them. */
  get limits(): Limits {
    return this.connector.limits;
  }

  /** Every request of the bot so far. */
  get requests(): RecordedRequest[] {
    return this.connector.requests;
  }

  /** Routes besides the connector, on the same server. */
  get extras(): ExtraRoute[] {
    return this.connector.extras;
  }

  /** Where the bot reaches Teams. */
  get serviceUrl(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** The line along which people's doings reach the bot. */
  get line(): Line {
    return { world: this.world, delivery: this.delivery, serviceUrl: this.serviceUrl };
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.connector.http.once('error', reject);
      this.connector.http.listen(port, '127.0.0.1', resolve);
    });
    this.port = (this.connector.http.address() as AddressInfo).port;
  }

  /** Stops; what is kept in a snapshot is written first. */
  async stop(): Promise<void> {
    this.delivery.release();
    this.connector.http.closeAllConnections();
    await new Promise<void>((resolve) => this.connector.http.close(() => resolve()));
    this.snapshot?.stop();
  }

  /** The driver of a person by name, MRI or AAD object id. */
  person(name: string): PersonDriver {
    const person = this.world.person(name);
    if (!person)
      throw new Error(`There is no "${name}". People: ${this.world.state.people.map((one) => one.name).join(', ')}.`);
    return new PersonDriver(this.line, person);
  }

  /** A moment to look back to: `waitsFor(…, { after })` then skips what was there already. */
  moment(): number {
    return this.world.state.order;
  }

  /** Requests of one kind so far; `send` counts create, post and reply together. */
  requestsTo(route: RouteName | 'send'): RecordedRequest[] {
    const names = route === 'send' ? ['create', 'post', 'reply'] : [route];
    return this.requests.filter((request) => names.includes(request.route));
  }

  /** What the feed and lock screens showed so far: the summaries of the bot's messages, or the begin of their text. */
  notifications(): { conversation: string; to?: string; preview: string }[] {
    return this.world.state.messages
      .filter((message) => message.from === this.world.state.bot.id)
      .map((message) => ({
        conversation: message.conversation,
        ...(message.to ? { to: message.to } : {}),
        preview: message.summary ?? message.text.slice(0, 100),
      }));
  }

  /** Somebody adds the bot to the team, with the channel they picked. */
  async installs(by: string, options: { channel?: string; times?: number } = {}): Promise<void> {
    const { state } = this.world;
    state.team.installed = true;
    const selected = this.world.channel(options.channel ?? state.team.id) ?? { id: state.team.id };
    await this.event(by, 'installationUpdate', '', {
      action: 'add',
      channelData: { settings: { selectedChannel: { id: selected.id } } },
    });
    for (let turn = 0; turn < (options.times ?? 1); turn += 1) {
      await this.event(by, 'conversationUpdate', 'teamMemberAdded', { membersAdded: [state.bot] });
    }
  }

  /** Somebody takes the bot out of the team. */
  async uninstalls(by: string): Promise<void> {
    await this.event(by, 'conversationUpdate', 'teamMemberRemoved', { membersRemoved: [this.world.state.bot] });
    await this.event(by, 'installationUpdate', '', { action: 'remove' });
    this.world.state.team.installed = false;
  }

  /** A person becomes a member of the team; Teams may tell it several times. */
  async joins(seed: PersonSeed | string, options: { by?: string; times?: number } = {}): Promise<PersonDriver> {
    const { state } = this.world;
    const name = typeof seed === 'string' ? seed : seed.name;
    if (!this.world.person(name))
      state.people.push(newPerson(typeof seed === 'string' ? { name } : seed, state.tenantId));
    const driver = this.person(name);
    driver.person.inTeam = true;
    const membersAdded = [{ id: driver.id, aadObjectId: driver.aadObjectId }];
    for (let turn = 0; turn < (options.times ?? 1); turn += 1) {
      await this.event(options.by ?? name, 'conversationUpdate', 'teamMemberAdded', { membersAdded });
    }
    return driver;
  }

  /** A person leaves the team. */
  async leaves(name: string, by = name): Promise<void> {
    const { person } = this.person(name);
    person.inTeam = false;
    const membersRemoved = [{ id: person.id, aadObjectId: person.aadObjectId }];
    await this.event(by, 'conversationUpdate', 'teamMemberRemoved', { membersRemoved });
  }

  /** A channel is added to the team. */
  async addsChannel(by: string, name: string): Promise<void> {
    const channel = { id: channelId(name), name };
    this.world.state.team.channels.push(channel);
    await this.event(by, 'conversationUpdate', 'channelCreated', { channelData: { channel } });
  }

  /** The team gets another name. */
  async renames(by: string, name: string): Promise<void> {
    this.world.state.team.name = name;
    await this.event(by, 'conversationUpdate', 'teamRenamed', {});
  }

  private event(by: string, type: string, eventType: string, extra: Record<string, unknown>): Promise<Receipt> {
    const { person } = this.person(by);
    this.world.tell({});
    return this.delivery.send(teamEvent(this.world, this.serviceUrl, person, eventType, { ...extra, type }));
  }
}
