import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { Notification } from '../api/model';
import { Inbox } from './inbox';

/** The bell with the number of unread notifications, and behind it what they say. */
@Component({
  selector: 'ty-bell',
  imports: [DatePipe, MatButtonModule],
  templateUrl: './bell.html',
  styleUrl: './bell.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bell {
  private readonly router = inject(Router);
  private readonly drawer = viewChild.required<ElementRef<HTMLDialogElement>>('drawer');
  protected readonly inbox = inject(Inbox);

  protected readonly quietLabel = $localize`Notifications`;
  protected readonly unreadLabel = computed(() => $localize`Notifications, ${this.inbox.unread()}:count: unread`);

  protected open(): void {
    this.drawer().nativeElement.showModal();
  }

  protected close(): void {
    this.drawer().nativeElement.close();
  }

  // A click beside the drawer is one on the dialog itself, which fills the screen.
  protected closeBeside(event: Event): void {
    if (event.target === this.drawer().nativeElement) {
      this.close();
    }
  }

  protected async follow(notification: Notification): Promise<void> {
    this.close();
    await this.inbox.markRead(notification);
    if (notification.link) {
      await this.router.navigateByUrl(notification.link);
    }
  }
}
