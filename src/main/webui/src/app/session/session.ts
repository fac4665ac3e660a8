import { Injectable, computed, signal } from '@angular/core';
import createClient from 'openapi-fetch';
import { components, paths } from '../api/schema';
import { answerOf } from '../api/answer';
import { Refused } from '../api/problem';

export type Tokens = components['schemas']['Tokens'];

const BROWSER = { 'X-Taskyard-Client': 'browser' };
const LOCK = 'taskyard-refresh';
/** That this browser has been signed in, so that it is worth asking for a session. */
const KNOWN = 'taskyard-known';
const UNFINISHED = 'taskyard-refresh-key';
const SOON = 2 * 60 * 1000;

/**
 * Who is signed in. The access token is in memory only; the refresh token is in a cookie that the server sets and no script
 * reads, so that every tab finds it and a stolen page does not.
 */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly tokens = signal<Tokens | null>(null);
  private readonly client = createClient<paths>({ headers: BROWSER });
  private readonly tabs = new BroadcastChannel('taskyard-session');
  private goodUntil = 0;
  private refreshing: Promise<boolean> | null = null;

  readonly user = computed(() => this.tokens()?.user ?? null);
  readonly company = computed(() => this.tokens()?.company ?? null);
  readonly isAdmin = computed(() => this.user()?.role === 'admin');
  readonly isSignedIn = computed(() => this.tokens() !== null);

  constructor() {
    this.tabs.onmessage = () => this.tokens.set(null);
  }

  accessToken(): string | null {
    return this.tokens()?.access ?? null;
  }

  /** An access token that is good for some minutes; throws if the session is over. */
  async freshAccessToken(): Promise<string> {
    const token = this.goodUntil - Date.now() < SOON ? null : this.accessToken();
    return token ?? this.renewedAccessToken();
  }

  /** Another access token than before, since that one was refused; throws if the session is over. */
  async renewedAccessToken(): Promise<string> {
    await this.refresh();
    const token = this.accessToken();
    if (!token) {
      throw Refused.unreachable();
    }
    return token;
  }

  /** Goes on with a session that the browser knows, if there is one. */
  async restore(): Promise<void> {
    if (localStorage.getItem(KNOWN)) {
      await this.refresh();
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    this.keep(await answerOf(this.client.POST('/api/v1/auth/login', { body: { username, password } })));
  }

  async register(registration: components['schemas']['Registration']): Promise<void> {
    this.keep(await answerOf(this.client.POST('/api/v1/auth/register', { body: registration })));
  }

  async accept(acceptance: components['schemas']['Acceptance']): Promise<void> {
    const headers = this.tokens() ? { Authorization: `Bearer ${this.accessToken()}` } : {};
    this.keep(await answerOf(this.client.POST('/api/v1/invitations/accept', { body: acceptance, headers })));
  }

  /** Goes on in another of one's companies. */
  async switchTo(company: string): Promise<void> {
    const headers = { Authorization: `Bearer ${await this.freshAccessToken()}` };
    this.keep(await answerOf(this.client.POST('/api/v1/auth/switch', { body: { company_id: company }, headers })));
  }

  async signOut(): Promise<void> {
    const headers = { Authorization: `Bearer ${this.accessToken()}` };
    try {
      await answerOf(this.client.POST('/api/v1/auth/logout', { headers }));
    } finally {
      this.forget();
      this.tabs.postMessage('signed out');
    }
  }

  /** Fetches a new access token; false if the session is over. Tabs take turns, since a refresh token works once. */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.inTurn().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async inTurn(): Promise<boolean> {
    return navigator.locks.request(LOCK, () => this.fetchTokens());
  }

  private keep(tokens: Tokens): void {
    this.goodUntil = Date.now() + tokens.expires_in * 1000;
    localStorage.setItem(KNOWN, 'yes');
    this.tokens.set(tokens);
  }

  private forget(): void {
    localStorage.removeItem(KNOWN);
    localStorage.removeItem(UNFINISHED);
    this.tokens.set(null);
  }

  // A page that is left while the answer is on its way would have spent the token for nothing. With the same key the
  // next one gets the same answer again.
  private async fetchTokens(): Promise<boolean> {
    const key = localStorage.getItem(UNFINISHED) ?? crypto.randomUUID();
    localStorage.setItem(UNFINISHED, key);
    try {
      const headers = { 'Idempotency-Key': key };
      this.keep(await answerOf(this.client.POST('/api/v1/auth/token/refresh', { body: {}, headers })));
      localStorage.removeItem(UNFINISHED);
      return true;
    } catch (failure) {
      if (failure instanceof Refused && failure.status >= 400 && failure.status < 500) {
        this.forget();
      }
      return false;
    }
  }
}
