declare module '*/taskyard-live.js' {
  export class TaskyardLive {
    constructor(options: {
      base: string;
      token: (refused: boolean) => string | Promise<string>;
      onMessage: (message: object) => void;
      onReset?: (seq: number) => void | Promise<void>;
      onState?: (state: string) => void;
      channel?: 'company' | 'me';
    });
    open(): void;
    close(): void;
  }
}
