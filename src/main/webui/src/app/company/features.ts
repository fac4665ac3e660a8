import { Injectable, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';

type Offered = components['schemas']['OfferedFeatures'];

export type Feature = keyof Offered;

/** What the company has of what operators can switch off; all of it until that is known. */
@Injectable({ providedIn: 'root' })
export class Features {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly known = new Fresh<string, Offered>(
    () => this.session.company()?.id,
    () => answerOf(this.api.GET('/api/v1/company/features')),
  );

  has(feature: Feature): boolean {
    return this.known.value()?.[feature] ?? true;
  }

  /** Those that need nothing or what the company has. */
  among<T extends { feature?: Feature }>(all: readonly T[]): T[] {
    return all.filter((one) => !one.feature || this.has(one.feature));
  }
}
