import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Member } from '../api/model';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Invitations } from './invitations';
import { COMPANY_ROLES, Role } from './role-words';
import { Skeleton } from '../ui/skeleton';

/** The people of the company; admins decide who they are in it. */
@Component({
  selector: 'ty-members',
  imports: [
    DatePipe,
    FormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    RouterLink,
    Avatar,
    Complaint,
    Invitations,
    Skeleton,
  ],
  templateUrl: './members.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Members {
  private readonly api = inject(Api).client;
  protected readonly session = inject(Session);

  protected readonly doing = new Doing();
  protected readonly notice = signal('');
  protected readonly words = COMPANY_ROLES;
  protected readonly members = new Paged<string, Member>(
    () => this.session.company()?.id,
    (_, query) => answerOf(this.api.GET('/api/v1/members', { params: { query } })),
    (change) => change.type.startsWith('member.'),
  );

  protected change(member: Member, place: { role: Role; active: boolean }): Promise<void> {
    const params = { path: { id: member.id }, header: { 'If-Match': `"${member.version}"` } };
    return this.apply(() => answerOf(this.api.PATCH('/api/v1/members/{id}', { params, body: place })));
  }

  protected deactivate(member: Member): Promise<void> {
    return this.apply(async () => {
      const params = { path: { id: member.id } };
      const { open_tasks } = await answerOf(this.api.DELETE('/api/v1/members/{id}', { params }));
      this.notice.set(
        $localize`${member.name}:name: can no longer sign in here. Open tasks of theirs: ${open_tasks.total}:count:`,
      );
    });
  }

  protected erase(member: Member): Promise<void> {
    const params = { path: { id: member.id } };
    return this.apply(() => answerOf(this.api.POST('/api/v1/members/{id}/erasure', { params })));
  }

  private async apply(work: () => Promise<unknown>): Promise<void> {
    this.notice.set('');
    await this.doing.try(work);
    await this.members.again();
  }
}
