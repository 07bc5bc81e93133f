import { Component, type ReactNode } from 'react';
import { say } from '../../shared/messages/index.ts';
import { copyText } from './copy-text.ts';
import type { Workspace } from './workspace.ts';
import { Button } from '../ui/button.tsx';

interface ErrorBoundaryProps {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly fault: string | undefined;
  readonly copied: boolean | undefined;
}

/** Stands in for an interface that broke: the text lives on outside it, is saved, and can be copied. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: undefined, copied: undefined };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(): void {
    void this.props.workspace.session()?.flush();
  }

  override render(): ReactNode {
    const { fault, copied } = this.state;
    if (fault === undefined) return this.props.children;
    const { workspace } = this.props;
    const session = workspace.session();
    const language = workspace.interfaceLanguage();
    return (
      <main className="page broken" role="alert">
        <h1>{say(language, 'app.broken')}</h1>
        <p>{say(language, 'app.broken-detail', { reason: fault })}</p>
        <div className="banner-actions">
          <Button kind="primary" onClick={() => void this.reload()}>
            {say(language, 'app.reload')}
          </Button>
          {session !== undefined && (
            <Button onClick={() => void copyText(session).then((done) => this.setState({ copied: done }))}>
              {say(language, 'app.copy-text')}
            </Button>
          )}
        </div>
        {copied !== undefined && (
          <p role="status">{say(language, copied ? 'app.text-copied' : 'app.text-not-copied')}</p>
        )}
      </main>
    );
  }

  private async reload(): Promise<void> {
    await this.props.workspace.session()?.flush();
    window.location.reload();
  }
}
