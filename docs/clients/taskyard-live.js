/**
 * Follows the changes of a company, or one's own notifications, for as long as it is open: over a WebSocket, over
 * server-sent events where WebSockets are blocked, by polling where those are too. Every message comes once and in order,
 * also over broken connections, since each connection resumes from the number of the last message.
 *
 *   const live = new TaskyardLive({
 *     base: 'https://taskyard.example.com',
 *     // may be asynchronous; asked for before each connection, and told whether the one before was refused
 *     token: (refused) => (refused ? session.renewedAccessToken() : session.freshAccessToken()),
 *     onMessage: (message) => board.apply(message),
 *     onReset: () => board.readEverything(),     // away for too long, or just begun: what is shown must be read anew
 *   });
 *   live.open();
 */
export class TaskyardLive {
  /**
   * @param {object} options
   * @param {string} options.base where Taskyard is
   * @param {(refused: boolean) => string | Promise<string>} options.token gives an access token that is good for a while;
   *   a new one if the server has refused the one before
   * @param {(message: object) => void} options.onMessage gets each message once, in order
   * @param {(seq: number) => void | Promise<void>} [options.onReset] is called before messages after this number come, if
   *   there may be changes before it that nobody was told of
   * @param {(state: string) => void} [options.onState] gets 'websocket', 'events', 'polling' or 'waiting'
   * @param {'company' | 'me'} [options.channel] the company's work, or one's own notifications
   * @param {number} [options.since] the number of the last change that is known, from an earlier visit
   * @param {number} [options.renewEvery] milliseconds after which a WebSocket is given a fresh token
   * @param {number} [options.pause] milliseconds within which it comes back after a first failure; then twice as many …
   * @param {string[]} [options.transports] what to try, the best first
   */
  constructor({
    base,
    token,
    onMessage,
    onReset = () => {},
    onState = () => {},
    channel = 'company',
    since = null,
    renewEvery = 10 * 60 * 1000,
    pause = 500,
    transports = ['websocket', 'events', 'polling'],
  }) {
    Object.assign(this, { base, token, onMessage, onReset, onState, channel, since, renewEvery, pause, transports });
    this.failures = 0;
    this.transport = 0;
    this.refused = false;
    this.closed = true;
  }

  open() {
    if (this.closed) {
      this.closed = false;
      this.abort = new AbortController();
      this.#run();
    }
  }

  close() {
    this.closed = true;
    this.abort?.abort();
    this.socket?.close();
  }

  async #run() {
    while (!this.closed) {
      const name = this.transports[this.transport];
      this.heard = false;
      try {
        const token = await this.token(this.refused);
        this.refused = false;
        if (this.since === null) await this.#begin(token);
        await this[name](token);
      } catch (failure) {
        if (failure instanceof Expired) {
          await this.#startOver(failure.seq);
          this.transport = 0;
          continue;
        }
      }
      if (this.closed) return;
      if (this.heard) {
        this.failures = 0;
      } else {
        this.failures++;
        // Twice nothing at all from a server that answers other calls: something on the way does not let this transport
        // through. After the last comes the first.
        if (this.failures % 2 === 0 && (await this.#isThere())) {
          this.transport = (this.transport + 1) % this.transports.length;
        }
      }
      this.onState('waiting');
      await this.#pause();
    }
  }

  /** A WebSocket; browsers can give it no header, so the token travels as a sub-protocol. */
  websocket(token) {
    return new Promise((done) => {
      const path = this.channel === 'me' ? '/ws/users/me' : '/ws/tasks';
      const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
      const socket = new WebSocket(`${this.base.replace(/^http/, 'ws')}${path}?since=${this.since}`, [
        'bearer-token-carrier',
        carrier,
      ]);
      this.socket = socket;
      const renewal = setInterval(async () => {
        const fresh = await this.token(false);
        if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'token', token: fresh }));
      }, this.renewEvery);
      socket.onmessage = (event) => this.#take('websocket', JSON.parse(event.data));
      socket.onclose = () => {
        clearInterval(renewal);
        done();
      };
      // A close follows each error.
      socket.onerror = () => {};
    });
  }

  /** Server-sent events, read by fetch, which can send the token in a header. */
  async events(token) {
    const answer = await this.#get(`/api/v1/events?since=${this.since}&channel=${this.channel}`, token);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += value;
      const events = text.split('\n\n');
      text = events.pop();
      for (const event of events) {
        const data = event.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5));
        if (data.length > 0) this.#take('events', JSON.parse(data.join('\n')));
      }
    }
  }

  /** Long polls, one after the other; the first tells at once whether this way is open. */
  async polling(token) {
    for (let wait = 0; ; wait = 25) {
      const answer = await this.#get(`/api/v1/changes?since=${this.since}&wait=${wait}&channel=${this.channel}`, token);
      const page = await answer.json();
      this.#take('polling', { type: 'hello', seq: this.since });
      page.items.forEach((message) => this.#take('polling', message));
      this.since = page.seq;
    }
  }

  #take(transport, message) {
    if (!this.heard) this.onState(transport);
    this.heard = true;
    if (message.type !== 'hello' && message.seq > this.since) {
      this.since = message.seq;
      this.onMessage(message);
    }
  }

  async #begin(token) {
    const answer = await this.#get(`/api/v1/changes?channel=${this.channel}`, token);
    await this.#startOver((await answer.json()).seq);
  }

  /** From here on: the number is taken first and everything read after it, so no change falls in between. */
  async #startOver(seq) {
    await this.onReset(seq);
    this.since = seq;
  }

  /** Whether the server answers at all; while it does not, no transport is to blame. */
  async #isThere() {
    try {
      await this.#get(`/api/v1/changes?since=${this.since ?? 0}&wait=0&channel=${this.channel}`, await this.token(false));
      return true;
    } catch (failure) {
      return failure instanceof Expired;
    }
  }

  async #get(path, token) {
    const answer = await fetch(this.base + path, {
      headers: { Authorization: `Bearer ${token}` },
      signal: this.abort.signal,
    });
    if (answer.status === 410) {
      const head = await fetch(`${this.base}/api/v1/changes?channel=${this.channel}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      throw new Expired((await head.json()).seq);
    }
    this.refused = answer.status === 401;
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer;
  }

  /** Longer after each failure, up to half a minute, at random, so that not all clients come back at the same moment. */
  #pause() {
    const longest = Math.min(30_000, this.pause * 2 ** Math.min(this.failures, 6));
    return new Promise((done) => {
      const timer = setTimeout(done, Math.random() * longest);
      this.abort.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        done();
      });
    });
  }
}

/** The log does not reach back to where this client was. */
class Expired extends Error {
  constructor(seq) {
    super('The changes are not kept any more');
    this.seq = seq;
  }
}
