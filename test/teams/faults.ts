/** The connector routes by the name that tests and the record of requests use. */
export type RouteName =
  | 'create'
  | 'post'
  | 'reply'
  | 'update'
  | 'delete'
  | 'members'
  | 'member'
  | 'pagedMembers'
  | 'team'
  | 'channels';

/** What goes wrong with the next requests, the way it goes wrong in Teams. */
export interface Fault {
  /** Which requests; left out: any. `send` stands for create, post and reply together. */
  route?: RouteName | 'send';
  /** Only requests to this conversation (base id). */
  conversation?: string;
  /** How many times; default once. */
  times?: number;
  status?: number;
  code?: string;
  message?: string;
  /** Seconds for the Retry-After header; without it a 429 bears none. */
  retryAfter?: number;
  /** Never answer (until the client gives up or Teams stops). */
  hang?: boolean;
  /** Break the connection instead of answering. */
  reset?: boolean;
  /** Do the work first and fail after it: the message is there, but the bot hears an error. */
  afterAccepting?: boolean;
}

const codes: Record<number, string> = {
  400: 'BadArgument',
  401: 'BotNotRegistered',
  403: 'BotNotInConversationRoster',
  404: 'ActivityNotFoundInConversation',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/** The error code that goes with a status when a fault names none. */
export function codeFor(status: number): string {
  return codes[status] ?? 'ServiceError';
}

/** The faults that wait for their request. */
export class Faults {
  private waiting: { fault: Fault; left: number }[] = [];

  /** Lets the next request (or the next `times`) go wrong. */
  next(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Forgets the faults that did not happen yet. */
  clear(): void {
    this.waiting = [];
  }

  /** Takes the fault meant for this request, if there is one. */
  take(route: RouteName, conversation: string | undefined): Fault | undefined {
    const found = this.waiting.find(({ fault }) => {
      const routeFits = !fault.route || fault.route === route || (fault.route === 'send' && isSend(route));
      return routeFits && (!fault.conversation || fault.conversation === conversation);
    });
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.waiting = this.waiting.filter((item) => item !== found);
    return found.fault;
  }
}

function isSend(route: RouteName): boolean {
  return route === 'create' || route === 'post' || route === 'reply';
}
