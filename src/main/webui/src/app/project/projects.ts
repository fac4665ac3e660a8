import { Injectable, computed, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Project } from '../api/model';
import { everyPage } from '../api/pages';
import { Refused } from '../api/problem';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';

/** The projects that one sees and that are not archived, kept up to date. */
@Injectable({ providedIn: 'root' })
export class Projects {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);
  private readonly known = new Fresh<string, readonly Project[]>(
    () => this.session.company()?.id,
    () => this.read(false),
    (change) => change.type.startsWith('project.'),
  );

  readonly all = computed(() => this.known.value() ?? []);
  readonly loaded = computed(() => this.known.value() !== undefined);

  /** A project by its id, an archived one too; undefined if one does not see it. */
  async find(id: string): Promise<Project | undefined> {
    try {
      const known = this.all().find((one) => one.id === id);
      return known ?? (await answerOf(this.api.GET('/api/v1/projects/{id}', { params: { path: { id } } })));
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 404) {
        return undefined;
      }
      throw failure;
    }
  }

  /** The archived ones. */
  archived(): Promise<readonly Project[]> {
    return this.read(true);
  }

  /** Reads them again after one has changed any. */
  again(): Promise<void> {
    return this.known.again();
  }

  private read(archived: boolean): Promise<readonly Project[]> {
    return everyPage((page) =>
      answerOf(
        this.api.GET('/api/v1/projects', { params: { query: { sort: 'key', archived: `${archived}`, ...page } } }),
      ),
    );
  }
}
