import { Injectable, inject } from '@angular/core';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Attachment } from '../api/model';
import { Refused } from '../api/problem';
import { Session } from '../session/session';

/** Brings files to the object store, or through the application where this browser does not reach the store. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  /** @param progress is told how much has arrived, from 0 to 1 */
  async upload(task: string, file: File, progress: (part: number) => void): Promise<Attachment> {
    const declared = await this.declare(task, file);
    const { method, url, headers } = declared.upload!;
    try {
      await send(method, url, headers, file, progress);
    } catch {
      await this.sendThrough(declared.id, file, progress);
    }
    const params = { path: { id: declared.id } };
    return answerOf(this.api.POST('/api/v1/attachments/{id}/complete', { params }));
  }

  /** The file as it was attached. */
  async content(attachment: Attachment, what: 'content' | 'thumbnail'): Promise<Blob> {
    const params = { path: { id: attachment.id } };
    const path = `/api/v1/attachments/{id}/${what}` as const;
    return (await answerOf(this.api.GET(path, { params, parseAs: 'blob' }))) as unknown as Blob;
  }

  private async declare(task: string, file: File): Promise<Attachment> {
    const body = {
      name: file.name,
      size: file.size,
      media_type: file.type || 'application/octet-stream',
      sha256: await sha256(file),
    };
    return answerOf(this.api.POST('/api/v1/tasks/{id}/attachments', { params: { path: { id: task } }, body }));
  }

  private async sendThrough(id: string, file: File, progress: (part: number) => void): Promise<void> {
    const headers = {
      Authorization: `Bearer ${await this.session.freshAccessToken()}`,
      'Content-Type': file.type || 'application/octet-stream',
    };
    await send('PUT', `/api/v1/attachments/${id}/content`, headers, file, progress);
  }
}

async function sha256(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// fetch does not tell how much of a body has been sent.
function send(
  method: string,
  url: string,
  headers: Record<string, string>,
  file: File,
  progress: (part: number) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    // The browser sets the length itself and lets nobody else.
    Object.entries(headers)
      .filter(([name]) => !['content-length', 'host'].includes(name.toLowerCase()))
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => progress(event.loaded / Math.max(event.total, 1));
    request.onload = () => (request.status < 300 ? done() : fail(Refused.of(request.status, parsed(request.response))));
    request.onerror = () => fail(Refused.unreachable());
    request.send(file);
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
