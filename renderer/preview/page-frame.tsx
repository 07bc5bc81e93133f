import { useEffect, useRef, useState } from 'react';
import { isAllowedUrl } from '../../shared/story/link-url.ts';
import { useSay } from '../i18n/use-say.ts';
import { showPage, showScheme } from './show-page.ts';

interface PageFrameProps {
  readonly html: string;
  /** How wide the page is to be, in its own pixels; it is made smaller where there is less room. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly onLink: (url: string) => void;
}

/** Without its doctype, a document is laid out as pages of the last century were. */
const EMPTY_PAGE = '<!doctype html><title></title>';

/**
 * The exported page in a frame that runs no script and that nothing outside can be reached from. The frame shares the
 * window's origin, without which its page could not be kept in step; with no script in it, that gives it nothing.
 */
export function PageFrame({ html, width, scheme, onLink }: PageFrameProps) {
  const say = useSay();
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [page, setPage] = useState<Document | null>(null);
  const scale = size.width === 0 ? 1 : Math.min(1, size.width / width);

  useEffect(() => {
    const { current } = room;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: current.clientWidth, height: current.clientHeight });
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (page !== null) showPage(page, html);
  }, [page, html]);

  useEffect(() => {
    if (page !== null) showScheme(page, scheme);
  }, [page, scheme]);

  useEffect(() => {
    if (page === null) return undefined;
    const follow = (event: Event): void => {
      event.preventDefault();
      const link = event.target instanceof Object ? linkAt(event.composedPath()) : undefined;
      if (link !== undefined && isAllowedUrl(link)) onLink(link);
    };
    page.addEventListener('click', follow);
    page.addEventListener('auxclick', follow);
    return () => {
      page.removeEventListener('click', follow);
      page.removeEventListener('auxclick', follow);
    };
  }, [page, onLink]);

  return (
    <div ref={room} className="preview-room">
      <div className="preview-sheet" style={{ width: width * scale }}>
        <iframe
          ref={frame}
          srcDoc={EMPTY_PAGE}
          onLoad={() => {
            setPage(frame.current?.contentDocument ?? null);
          }}
          title={say('preview.frame')}
          sandbox="allow-same-origin"
          style={{
            width,
            height: size.height === 0 ? '100%' : size.height / scale,
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </div>
  );
}

/** The address of the link that was clicked. Elements of a frame are not instances of this window's classes. */
function linkAt(path: readonly EventTarget[]): string | undefined {
  for (const target of path) {
    if ('href' in target && typeof target.href === 'string') return target.href;
  }
  return undefined;
}
