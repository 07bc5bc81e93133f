import {
  CaseSensitive,
  ChevronDown,
  ChevronUp,
  Regex,
  Replace,
  ReplaceAll,
  WholeWord,
  X,
} from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { replaceMatches, takeFocus, type Search } from '../editor/index.ts';
import { useSay } from '../i18n/use-say.ts';
import { useSayData } from '../i18n/use-say-data.ts';
import { FindToggle, FindTool } from './find-tools.tsx';
import { endFinding, requestFind } from './find-request.ts';
import { selectedLine, showMatch, usePaint } from './found-places.ts';
import { nextMatch } from './next-match.ts';
import type { StorySession } from './story-session.ts';
import { replaceInLine, textMatches, useFind, type StoryMatch } from './use-find.ts';
import { useSessionState, useWorkspace, useWorkspaceState } from './workspace-context.ts';
import type { Workspace } from './workspace.ts';
import { overlay } from '../ui/overlay.ts';

const NOTHING: Search = { text: '', matchesCase: false, wholeWords: false, isPattern: false };

/** Finds and replaces in every text of the story, over the page's corner. */
export function FindBar({ session }: { readonly session: StorySession }) {
  const say = useSay();
  const sayData = useSayData();
  const workspace = useWorkspace();
  const editor = useSessionState(session, (state) => state.editor);
  const isReadOnly = useSessionState(session, (state) => state.heldBy !== undefined);
  const request = useWorkspaceState((state) => state.finding);
  const isOpen = request !== undefined;
  const [search, setSearch] = useState(NOTHING);
  const [template, setTemplate] = useState('');
  const [place, setPlace] = useState(0);
  const [replaced, setReplaced] = useState<number>();
  const [answered, setAnswered] = useState(0);
  const what = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const shownFor = useRef<number>(undefined);
  const { matches, fault, isReady } = useFind(session, search, isOpen);
  const current = matches[Math.min(place, matches.length - 1)];
  usePaint(editor, matches, current);

  // A request is answered once, while it is rendered for the first time, so that no frame shows the match before.
  // To go on, there must be matches to go to.
  if (request && request.serial !== answered && (isReady || request.direction === 0)) {
    setAnswered(request.serial);
    if (request.direction !== 0) go(request.direction);
    const selected = selectedLine(editor);
    if (request.direction === 0 && selected !== '') look({ ...search, text: selected });
  }
  if (!request && answered !== 0) setAnswered(0);
  const serial = request?.serial;
  const asksForWords = request?.direction === 0;

  useEffect(() => {
    if (serial === undefined || !asksForWords) return;
    what.current?.focus();
    what.current?.select();
  }, [serial, asksForWords]);

  useEffect(() => {
    if (serial === undefined) shownFor.current = undefined;
    if (serial === undefined || !isReady) return;
    const isAsked = !asksForWords && shownFor.current !== serial;
    shownFor.current = serial;
    // An edit makes other matches as well, and then the selection is the writer's.
    const isInBar = bar.current?.contains(document.activeElement) === true;
    if (current && (isAsked || isInBar)) showMatch(editor, current);
  }, [editor, current, serial, isReady, asksForWords]);
  useEscapeInText(workspace, isOpen);

  if (!isOpen) return null;

  function look(next: Search): void {
    setSearch(next);
    setReplaced(undefined);
    setPlace(0);
  }

  function go(direction: 1 | -1): void {
    setReplaced(undefined);
    setPlace(nextMatch(editor, matches, place, direction));
  }

  function close(): void {
    endFinding(workspace);
    if (!current || current.place === 'text') {
      takeFocus(editor);
      return;
    }
    const field = document.querySelector(`.heading-field.${current.place}`);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(current.start, current.end);
  }

  function replace(chosen: readonly StoryMatch[], moment?: 'replace'): void {
    const { envelope } = session.store.getState();
    const above = (line: 'kicker' | 'headline') =>
      replaceInLine(
        envelope[line],
        chosen.filter((match) => match.place === line),
        template,
      );
    session.changeWithHeading(
      { kicker: above('kicker'), headline: above('headline') },
      () => replaceMatches(editor, textMatches(chosen), template),
      moment,
    );
    setReplaced(chosen.length);
    // With nothing left to replace the buttons go dark, and a focus that stays on one of them is lost.
    if (chosen.length === matches.length) what.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.code === 'F3') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  }

  const isNone = search.text !== '' && fault === undefined && matches.length === 0;
  const canReplace = matches.length > 0 && !isReadOnly;
  return (
    <div ref={bar} className="find-bar" role="search" aria-label={say('find.bar')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <input
          ref={what}
          className="find-field"
          aria-label={say('find.what')}
          placeholder={say('find.what')}
          autoComplete="off"
          spellCheck={false}
          value={search.text}
          aria-invalid={fault !== undefined || isNone}
          onChange={({ target }) => {
            look({ ...search, text: target.value });
          }}
          onKeyDown={(event) => {
            if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          }}
        />
        <FindToggle
          name={say('find.case')}
          icon={CaseSensitive}
          isOn={search.matchesCase}
          onChange={(matchesCase) => look({ ...search, matchesCase })}
        />
        <FindToggle
          name={say('find.word')}
          icon={WholeWord}
          isOn={search.wholeWords}
          onChange={(wholeWords) => look({ ...search, wholeWords })}
        />
        <FindToggle
          name={say('find.pattern')}
          icon={Regex}
          isOn={search.isPattern}
          onChange={(isPattern) => look({ ...search, isPattern })}
        />
        <output className="find-place">{placeWords()}</output>
        <FindTool
          icon={ChevronUp}
          name={say('find.previous')}
          command="find-previous"
          isDisabled={matches.length === 0}
          onClick={() => go(-1)}
        />
        <FindTool
          icon={ChevronDown}
          name={say('find.next')}
          command="find-next"
          isDisabled={matches.length === 0}
          onClick={() => go(1)}
        />
        {request.mode === 'find' && !isReadOnly && (
          <FindTool
            icon={Replace}
            name={say('find.show-replace')}
            command="replace"
            onClick={() => requestFind(workspace, 'replace', 0)}
          />
        )}
        <FindTool icon={X} name={say('app.close')} onClick={close} />
      </div>
      {request.mode === 'replace' && !isReadOnly && (
        <div className="find-row">
          <input
            className="find-field"
            aria-label={say('find.with')}
            placeholder={say('find.with')}
            autoComplete="off"
            value={template}
            onChange={({ target }) => setTemplate(target.value)}
            onKeyDown={(event) => {
              if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
              event.preventDefault();
              if (current && canReplace) replace([current]);
            }}
          />
          <FindTool
            icon={Replace}
            name={say('find.replace')}
            label={say('find.replace')}
            isDisabled={!canReplace}
            onClick={() => current && replace([current])}
          />
          <FindTool
            icon={ReplaceAll}
            name={say('find.replace-all')}
            label={say('find.replace-all')}
            isDisabled={!canReplace}
            onClick={() => replace(matches, 'replace')}
          />
        </div>
      )}
      {fault && (
        <p className="find-fault" role="alert">
          {say('find.bad-pattern', { reason: sayData(fault) })}
        </p>
      )}
    </div>
  );

  function placeWords(): string {
    if (replaced !== undefined) return say('find.replaced', { count: replaced });
    if (isNone) return say('find.none');
    if (!current) return '';
    return say('find.place', { place: matches.indexOf(current) + 1, count: matches.length });
  }
}

/** Closes the bar by Escape in the text as well, when nothing else there has been waiting for the key. */
function useEscapeInText(workspace: Workspace, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const end = (event: globalThis.KeyboardEvent) => {
      const isOver = event.target instanceof Element && overlay().contains(event.target);
      if (event.code !== 'Escape' || event.defaultPrevented || event.isComposing || isOver) return;
      event.preventDefault();
      endFinding(workspace);
    };
    window.addEventListener('keydown', end);
    return () => window.removeEventListener('keydown', end);
  }, [workspace, isOpen]);
}
