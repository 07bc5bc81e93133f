import { ShieldAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { PluginOnSite } from '../../shared/host/contract.ts';
import type { MessageData } from '../../shared/messages/index.ts';
import { useWorkspace } from '../app/workspace-context.ts';
import { useMoment } from '../i18n/use-moment.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { Button } from '../ui/button.tsx';

interface PluginQuestionProps {
  readonly plugin: PluginOnSite;
  /** Told when the person has been asked, whatever they answered. */
  readonly onAnswer: () => void;
}

/**
 * Says that the site's profile names a program that has not been allowed, and what it could do. The answer is given where this
 * page cannot give it: in a dialog of the system's, or on the command line.
 */
export function PluginQuestion({ plugin, onAnswer }: PluginQuestionProps) {
  const say = useSay();
  const sayData = useSayData();
  const inWords = useMoment();
  const { host } = useWorkspace();
  const titleId = useId();
  const [fault, setFault] = useState<MessageData>();
  const { sha256, changed, canAsk } = plugin;
  const file = plugin.file.replace(/^.*\//u, '');

  async function ask(): Promise<void> {
    const answer = await host.call('site.allow-plugin', { sha256 });
    setFault(answer.ok ? undefined : answer.error.message);
    onAnswer();
  }

  return (
    <section className="plugin-question" aria-labelledby={titleId}>
      <ShieldAlert aria-hidden size={18} strokeWidth={1.75} />
      <div>
        <h3 id={titleId}>{say('plugin.title')}</h3>
        <p>
          {say('plugin.what', { file })}
          {changed !== undefined && ` ${say('plugin.changed', { when: inWords(changed) })}`}
        </p>
        <p>{say('plugin.until')}</p>
        {canAsk ? (
          <Button onClick={() => void ask()}>{say('plugin.allow')}</Button>
        ) : (
          <>
            <p>{say('plugin.by-command')}</p>
            <code>{`lede export … --allow-plugin ${sha256}`}</code>
          </>
        )}
        {fault !== undefined && (
          <p className="field-fault" role="alert">
            {sayData(fault)}
          </p>
        )}
      </div>
    </section>
  );
}
