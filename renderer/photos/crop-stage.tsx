import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { Crop, FocalPoint, Rotation } from '../../shared/blocks/photo.ts';
import { moved, resized, type CropRatio } from '../../shared/photos/crop.ts';
import { useSay } from '../i18n/use-say.ts';

interface CropStageProps {
  readonly address: string;
  /** The photo's size once it is turned. */
  readonly size: { readonly width: number; readonly height: number };
  readonly rotation: Rotation | undefined;
  readonly crop: Crop;
  readonly focalPoint: FocalPoint;
  readonly ratio: CropRatio;
  readonly onCrop: (crop: Crop) => void;
  readonly onFocalPoint: (focalPoint: FocalPoint) => void;
}

/** How far an arrow key goes, in shares of the photo. */
const STEP = 0.01;

/** The whole photo with the crop and the focal point on it, moved by the pointer or by the arrow keys. */
export function CropStage(props: CropStageProps) {
  const { address, size, rotation, crop, focalPoint, ratio, onCrop, onFocalPoint } = props;
  const say = useSay();
  const stage = useRef<HTMLDivElement>(null);
  const drag = useDrag(stage);

  return (
    <div ref={stage} className="crop-stage" style={stageStyle(size)}>
      <img src={address} alt="" draggable={false} style={turnedStyle(size, rotation)} />
      <div
        role="application"
        tabIndex={0}
        className="crop-box"
        aria-label={say('photo.crop-box')}
        style={boxStyle(crop)}
        onKeyDown={(event) => {
          const step = stepOf(event);
          if (step === undefined) return;
          onCrop(event.shiftKey ? resized(crop, step.x, step.y, ratio, size) : moved(crop, step.x, step.y));
        }}
        {...drag((by) => onCrop(moved(crop, by.x, by.y)))}
      >
        <span className="crop-corner" {...drag((by) => onCrop(resized(crop, by.x, by.y, ratio, size)))} />
      </div>
      <button
        type="button"
        className="focal-point"
        aria-label={say('photo.focal-point')}
        title={say('photo.focal-point')}
        style={{ left: `${focalPoint.x * 100}%`, top: `${focalPoint.y * 100}%` }}
        onKeyDown={(event) => {
          const step = stepOf(event);
          if (step !== undefined) onFocalPoint(pushed(focalPoint, step));
        }}
        {...drag((by) => onFocalPoint(pushed(focalPoint, by)))}
      />
    </div>
  );
}

interface By {
  readonly x: number;
  readonly y: number;
}

function pushed({ x, y }: FocalPoint, by: By): FocalPoint {
  const within = (value: number) => Math.max(0, Math.min(1, value));
  return { x: within(x + by.x), y: within(y + by.y) };
}

const ARROWS: Readonly<Record<string, By>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

function stepOf(event: KeyboardEvent): By | undefined {
  const step = ARROWS[event.code];
  if (step !== undefined) event.preventDefault();
  return step;
}

/** Gives an element what it needs to be dragged; `onMove` hears, in shares of the stage, how far since the last time. */
function useDrag(stage: { readonly current: HTMLElement | null }) {
  const last = useRef<By>(undefined);
  return (onMove: (by: By) => void) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const box = stage.current?.getBoundingClientRect();
      if (last.current === undefined || box === undefined) return;
      event.stopPropagation();
      onMove({
        x: (event.clientX - last.current.x) / box.width,
        y: (event.clientY - last.current.y) / box.height,
      });
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      last.current = undefined;
    },
  });
}

/** As large as the dialog has room for. */
function stageStyle({ width, height }: CropStageProps['size']): CSSProperties {
  return { aspectRatio: `${width} / ${height}`, width: `min(100%, ${(42 * width) / height}vh)` };
}

function boxStyle({ x, y, width, height }: Crop): CSSProperties {
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` };
}

function turnedStyle(
  { width, height }: { readonly width: number; readonly height: number },
  rotation: Rotation | undefined,
): CSSProperties {
  if (rotation === undefined) return {};
  const lies = rotation !== 180;
  return {
    width: lies ? `${(height / width) * 100}%` : '100%',
    height: lies ? `${(width / height) * 100}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
    left: '50%',
    top: '50%',
  };
}
