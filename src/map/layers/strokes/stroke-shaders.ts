const block = /* glsl */ `\
layout(std140) uniform strokesUniforms {
  vec4 color;
  vec4 look;
} strokes;
`

/** `look`: half the width, then ink and gap of the dashes, CSS pixels. */
export const strokeUniforms = {
  name: 'strokes',
  vs: block,
  fs: block,
  uniformTypes: { color: 'vec4<f32>', look: 'vec4<f32>' },
} as const

/** Four corners a stretch, told apart by their number; lengths are the screen's own pixels, at the corner's distance. */
export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME strokes-layer-vertex-shader

in vec3 sources;
in vec3 sources64Low;
in vec3 targets;
in vec3 targets64Low;
in vec2 alongs;

out vec4 strokes_at;
flat out vec2 strokes_along;

void main(void) {
  geometry.worldPosition = sources;
  vec4 source = project_position_to_clipspace(sources, sources64Low, vec3(0.0), geometry.position);
  vec4 target = project_position_to_clipspace(targets, targets64Low, vec3(0.0), geometry.position);
  if (min(source.w, target.w) <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 screen = project.viewportSize * 0.5;
  vec2 way = (target.xy / target.w - source.xy / source.w) * screen;
  float size = length(way);
  way = size > 0.0 ? way / size : vec2(1.0, 0.0);
  bool isEnd = (gl_VertexID & 2) == 2;
  float side = (gl_VertexID & 1) == 1 ? 1.0 : -1.0;
  vec4 here = isEnd ? target : source;
  float halfWidth = strokes.look.x * project.devicePixelRatio * project.focalDistance / here.w;
  float reach = halfWidth + 0.5;
  vec2 offset = way * (isEnd ? reach : -reach) + vec2(-way.y, way.x) * side * reach;
  gl_Position = here + vec4(offset / screen * here.w, 0.0, 0.0);
  strokes_at = vec4(isEnd ? size + reach : -reach, side * reach, size, halfWidth);
  strokes_along = alongs * project.scale;
}
`

export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME strokes-layer-fragment-shader

precision highp float;

in vec4 strokes_at;
flat in vec2 strokes_along;

out vec4 fragColor;

void main(void) {
  float beyond = max(max(-strokes_at.x, strokes_at.x - strokes_at.z), 0.0);
  float ink = strokes_at.w - length(vec2(beyond, strokes_at.y)) + 0.5;
  if (strokes.look.z > 0.0) {
    float along = mix(strokes_along.x, strokes_along.y, clamp(strokes_at.x / max(strokes_at.z, 1e-6), 0.0, 1.0));
    if (mod(along, strokes.look.y + strokes.look.z) > strokes.look.y) discard;
  }
  if (ink <= 0.0) discard;
  fragColor = vec4(strokes.color.rgb, strokes.color.a * min(ink, 1.0));
}
`
