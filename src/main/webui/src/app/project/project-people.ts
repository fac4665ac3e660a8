import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { MemberCard, Project, ProjectMember, ProjectRole } from '../api/model';
import { MemberField } from '../company/member-field';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { PROJECT_ROLES, ROLE_WORDS } from './access-words';
import { Projects } from './projects';
import { Skeleton } from '../ui/skeleton';

/** Who has a role in a project. */
@Component({
  selector: 'ty-project-people',
  imports: [FormsModule, MatButtonModule, MatFormFieldModule, MatSelectModule, Complaint, MemberField, Skeleton],
  template: `
    <section>
      <h2 i18n>People</h2>
      <ty-complaint [text]="doing.complaint() || people.complaint()" />
      @if (!people.loaded() && !people.complaint()) {
        <ty-skeleton />
      }
      <ul class="rows">
        @for (one of people.items(); track one.member_id) {
          <li>
            <span>{{ one.name }}</span>
            @if (mayManage()) {
              <mat-form-field>
                <mat-label i18n>Role</mat-label>
                <mat-select [ngModel]="one.role" (ngModelChange)="change(one, $event)">
                  @for (role of roles; track role) {
                    <mat-option [value]="role">{{ words[role] }}</mat-option>
                  }
                </mat-select>
              </mat-form-field>
            } @else {
              <span>{{ words[one.role] }}</span>
            }
            @if (mayManage() || one.member_id === own()) {
              <button mat-button (click)="remove(one)" i18n>Remove</button>
            }
          </li>
        } @empty {
          @if (people.loaded()) {
            <li i18n>Nobody has a role of their own here.</li>
          }
        }
      </ul>
      @if (people.hasMore()) {
        <button mat-button (click)="people.more()" i18n>Show more</button>
      }
      @if (mayManage()) {
        <ty-member-field label="Add somebody" i18n-label (chosen)="add($event)" />
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectPeople {
  private readonly api = inject(Api).client;
  private readonly projects = inject(Projects);
  private readonly session = inject(Session);

  readonly project = input.required<Project>();
  readonly mayManage = input.required<boolean>();

  protected readonly roles = PROJECT_ROLES;
  protected readonly words = ROLE_WORDS;
  protected readonly doing = new Doing();
  protected readonly own = computed(() => this.session.user()?.id);
  protected readonly people = new Paged<string, ProjectMember>(
    () => this.project().id,
    (id, query) => answerOf(this.api.GET('/api/v1/projects/{id}/members', { params: { path: { id }, query } })),
    (change, id) => change.project?.id === id,
  );

  protected async add(somebody: MemberCard | null): Promise<void> {
    await this.apply(() =>
      answerOf(
        this.api.POST('/api/v1/projects/{id}/members', {
          params: { path: { id: this.project().id } },
          body: { member_id: somebody!.id, role: 'member' },
        }),
      ),
    );
  }

  protected async change(one: ProjectMember, role: ProjectRole): Promise<void> {
    const params = { path: { id: this.project().id, member_id: one.member_id } };
    await this.apply(() =>
      answerOf(this.api.PATCH('/api/v1/projects/{id}/members/{member_id}', { params, body: { role } })),
    );
  }

  protected async remove(one: ProjectMember): Promise<void> {
    const params = { path: { id: this.project().id, member_id: one.member_id } };
    await this.apply(() => answerOf(this.api.DELETE('/api/v1/projects/{id}/members/{member_id}', { params })));
  }

  private async apply(work: () => Promise<unknown>): Promise<void> {
    await this.doing.try(work);
    await this.people.again();
    await this.projects.again();
  }
}
