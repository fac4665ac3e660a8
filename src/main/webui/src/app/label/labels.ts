import { Injectable, computed, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Label } from '../api/model';
import { everyPage } from '../api/pages';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';

/** The labels of the company, by name. */
@Injectable({ providedIn: 'root' })
export class Labels {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly known = new Fresh<string, readonly Label[]>(
    () => this.session.company()?.id,
    () => everyPage((query) => answerOf(this.api.GET('/api/v1/labels', { params: { query } }))),
    (change) => change.type.startsWith('label.'),
  );

  readonly all = computed(() => [...(this.known.value() ?? [])].sort((a, b) => a.name.localeCompare(b.name)));
  readonly complaint = this.known.complaint;

  async create(name: string, colour: string): Promise<void> {
    await answerOf(this.api.POST('/api/v1/labels', { body: { name, colour } }));
    await this.known.again();
  }

  async remove(label: Label): Promise<void> {
    await answerOf(this.api.DELETE('/api/v1/labels/{id}', { params: { path: { id: label.id } } }));
    await this.known.again();
  }
}
