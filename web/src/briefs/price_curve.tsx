// How many people fit at each hourly rate, with the cap as a line to drag (or to move by the arrow keys). While it is
// dragged the curve itself answers; the brief changes when the hand lets go.
import { useEffect, useRef, useState, type PointerEvent, type KeyboardEvent } from "react";
import type { Count } from "../api/shapes";
import { useFormats } from "../i18n/formats";
import { useWords } from "../i18n/words";
import answerCss from "./answer.module.css";
import { atLeast } from "./changes";
import {
  between,
  countAt,
  path,
  rateAt,
  scaleOf,
  snapped,
  ticks,
  xOf,
  yOf,
  type Plot,
  type Points,
  type Scale,
} from "./curve";
import css from "./price_curve.module.css";

interface CurveProps {
  points: Points;
  cap: number | undefined;
  currency: string;
  onCap: (amount: number | undefined) => void;
  onDrag: (count: Count | undefined) => void;
}

export function PriceCurve({ points, cap, currency, onCap, onDrag }: CurveProps) {
  const words = useWords("brief");
  const [dragged, setDragged] = useState<number>();
  const [box, width] = useWidth();
  const held = useRef<Scale>(undefined);
  // The axis stands still under the hand.
  const scale = dragged !== undefined && held.current ? held.current : scaleOf(points, cap);
  const plot: Plot = { width, height: 150, left: 6, right: 6, top: 26, bottom: 22 };
  const at = dragged ?? cap;
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const rate = rateAt(plot, scale, event.clientX - event.currentTarget.getBoundingClientRect().left);
    held.current = scale;
    setDragged(rate);
    onDrag(countAt(points, rate));
  };
  const drop = () => {
    if (dragged !== undefined) onCap(dragged);
    setDragged(undefined);
    onDrag(undefined);
  };
  return (
    <section className={answerCss.part}>
      <h2>
        <span>{words.answer.curve}</span>
        {points.length > 0 && (
          <span className={css.tools}>
            {cap !== undefined && (
              <button type="button" className="link" onClick={() => onCap(undefined)}>
                {words.answer.clearCap}
              </button>
            )}
            <span>{cap === undefined ? words.answer.setCap : words.answer.drag}</span>
          </span>
        )}
      </h2>
      <div ref={box} className={points.length > 0 ? css.box : undefined}>
        {points.length === 0 ? (
          <p className={css.none}>{words.answer.noCurve}</p>
        ) : (
          width > 0 && (
            <svg
              className={css.curve}
              width={width}
              height={plot.height}
              data-testid="price-curve"
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                drag(event);
              }}
              onPointerMove={(event) => dragged !== undefined && drag(event)}
              onPointerUp={drop}
              onPointerCancel={() => {
                setDragged(undefined);
                onDrag(undefined);
              }}>
              <Drawing plot={plot} scale={scale} points={points} at={at} currency={currency} />
              <Cap plot={plot} scale={scale} points={points} at={at} currency={currency} onCap={onCap} />
            </svg>
          )
        )}
      </div>
    </section>
  );
}

function Drawing({
  plot,
  scale,
  points,
  at,
  currency,
}: {
  plot: Plot;
  scale: Scale;
  points: Points;
  at: number | undefined;
  currency: string;
}) {
  const words = useWords("brief");
  const formats = useFormats();
  const money = (amount: number) => formats.money({ amount, currency });
  const floor = plot.height - plot.bottom;
  const to = at ?? scale.hi;
  const first = points[0]?.[0] ?? scale.lo;
  const whole = path(plot, scale, points, first, scale.hi);
  const said = words.answer.curveSaid(
    money(first),
    points[0]?.[1] ?? 0,
    money(points.at(-1)?.[0] ?? scale.hi),
    points.at(-1)?.[1] ?? 0,
  );
  return (
    <g role="img" aria-label={said}>
      <path
        className={css.area}
        d={`${whole} L${xOf(plot, scale, scale.hi)} ${floor} L${xOf(plot, scale, first)} ${floor} Z`}
      />
      {to > first && (
        <path
          className={css.line}
          d={path(plot, scale, points, first, Math.min(to, scale.hi))}
          data-testid="curve-line"
        />
      )}
      {to < scale.hi && <path className={css.beyond} d={path(plot, scale, points, Math.max(to, first), scale.hi)} />}
      <line className={css.axis} x1={plot.left} x2={plot.width - plot.right} y1={floor} y2={floor} />
      {ticks(scale).map((rate) => (
        <text
          key={rate}
          x={clamped(xOf(plot, scale, rate), plot)}
          y={plot.height - 4}
          textAnchor={anchor(xOf(plot, scale, rate), plot)}>
          {money(rate)}
        </text>
      ))}
      {at !== undefined && xOf(plot, scale, at) < plot.width - 250 && (
        <text x={plot.width - plot.right} y={14} textAnchor="end">
          {words.people(points.at(-1)?.[1] ?? 0)}
        </text>
      )}
    </g>
  );
}

function Cap({
  plot,
  scale,
  points,
  at,
  currency,
  onCap,
}: {
  plot: Plot;
  scale: Scale;
  points: Points;
  at: number | undefined;
  currency: string;
  onCap: (amount: number) => void;
}) {
  const words = useWords("brief");
  const formats = useFormats();
  const rate = at ?? scale.hi;
  const x = xOf(plot, scale, rate);
  const count = countAt(points, rate);
  const said =
    at === undefined ? words.brief.noCap : words.answer.capSaid(formats.money({ amount: rate, currency }), count);
  const left = x > plot.width - 150;
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 100,
      ArrowUp: 100,
      ArrowLeft: -100,
      ArrowDown: -100,
      PageUp: 1000,
      PageDown: -1000,
    };
    const step = steps[event.key];
    const to =
      event.key === "Home"
        ? scale.lo
        : event.key === "End"
          ? scale.hi
          : step === undefined
            ? undefined
            : snapped(rate + step);
    if (to === undefined) return;
    event.preventDefault();
    onCap(to);
  };
  return (
    <g
      className={`${css.cap} ${at === undefined ? css.free : ""}`}
      tabIndex={0}
      role="slider"
      aria-label={words.answer.capLabel}
      aria-valuemin={scale.lo / 100}
      aria-valuemax={scale.hi / 100}
      aria-valuenow={rate / 100}
      aria-valuetext={said}
      onKeyDown={move}
      data-testid="rate-cap">
      <rect x={x - 12} y={0} width={24} height={plot.height - plot.bottom} fill="transparent" />
      <line x1={x} x2={x} y1={10} y2={plot.height - plot.bottom} />
      <circle cx={x} cy={yOf(plot, scale, Math.min(between(points, rate), atLeast(points.at(-1)?.[1] ?? 0)))} r={5} />
      <text x={left ? x - 8 : x + 8} y={20} textAnchor={left ? "end" : "start"}>
        {said}
      </text>
    </g>
  );
}

const anchor = (x: number, plot: Plot) =>
  x < plot.left + 14 ? "start" : x > plot.width - plot.right - 14 ? "end" : "middle";
const clamped = (x: number, plot: Plot) => Math.min(plot.width - plot.right, Math.max(plot.left, x));

// The drawing is laid out in pixels, so that its words keep their size on a phone.
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return [box, width] as const;
}
