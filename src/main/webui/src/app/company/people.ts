import { Injectable, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { MemberCard } from '../api/model';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';

const AT_ONCE = 100;
const OFFERED = 8;

interface Known {
  first: readonly MemberCard[];
  /** Whether there are no others. */
  all: boolean;
}

/** The people of the company, to be chosen from. */
@Injectable({ providedIn: 'root' })
export class People {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly known = new Fresh<string, Known>(
    () => this.session.company()?.id,
    () => this.read(),
    (change) => change.type.startsWith('member.'),
  );

  /** Some whose name or username has this text in it, or some of all for an empty text. */
  async find(text: string): Promise<readonly MemberCard[]> {
    const known = this.known.value() ?? (await this.read());
    const wanted = text.trim().toLowerCase();
    if (wanted && !known.all) {
      const query = { q: wanted, limit: `${OFFERED}` };
      return (await answerOf(this.api.GET('/api/v1/search', { params: { query } }))).people;
    }
    return known.first.filter((one) => `${one.name} ${one.username}`.toLowerCase().includes(wanted)).slice(0, OFFERED);
  }

  private async read(): Promise<Known> {
    const query = { limit: AT_ONCE };
    const page = await answerOf(this.api.GET('/api/v1/auth/company-users', { params: { query } }));
    return { first: page.items, all: page.next_cursor === null };
  }
}
