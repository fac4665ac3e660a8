import { Injectable, inject } from '@angular/core';
import { Observable, defer, shareReplay, switchMap } from 'rxjs';
import { toObservable } from '@angular/core/rxjs-interop';
import { Api, answerOf } from '../api/api';
import { CompanyUser } from '../api/model';
import { Session } from '../session/session';

const MOST = 100;

/** The people of the company, to be chosen from. */
@Injectable({ providedIn: 'root' })
export class People {
  private readonly api = inject(Api).client;
  private readonly found = toObservable(inject(Session).company).pipe(
    switchMap(() => defer(() => this.read())),
    shareReplay(1),
  );

  /** The first hundred of them. */
  all(): Observable<readonly CompanyUser[]> {
    return this.found;
  }

  private async read(): Promise<readonly CompanyUser[]> {
    const query = { limit: MOST };
    return (await answerOf(this.api.GET('/api/v1/auth/company-users', { params: { query } }))).items;
  }
}
