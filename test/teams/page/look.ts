import type { HostConfig } from 'adaptivecards';
import { HostConfig as Config } from 'adaptivecards';

const colours = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4F52B2',
    good: '#0E700E',
    warning: '#8A5300',
    attention: '#B10E1C',
    emphasis: '#F5F5F5',
    line: '#D1D1D1',
    card: '#FFFFFF',
  },
  dark: {
    text: '#FFFFFF',
    subtle: '#C8C8C8',
    accent: '#AAB1FA',
    good: '#9AD29A',
    warning: '#FAC06A',
    attention: '#F1A5AB',
    emphasis: '#383838',
    line: '#666666',
    card: '#292929',
  },
};

/** How Teams draws cards (sizes, spacing, colours), as a host config of the card renderer. */
export function hostConfig(dark: boolean): HostConfig {
  const c = dark ? colours.dark : colours.light;
  const one = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: c.text, subtle: c.subtle },
    dark: one('#242424'),
    light: one('#FFFFFF'),
    accent: one(c.accent),
    good: one(c.good),
    warning: one(c.warning),
    attention: one(c.attention),
  };
  const style = (backgroundColor: string, borderColor = c.line) => ({ backgroundColor, borderColor, foregroundColors });
  return new Config({
    fontFamily: "'Segoe UI Variable', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif",
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: c.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    containerStyles: {
      default: style(c.card),
      emphasis: style(c.emphasis),
      accent: style(dark ? '#2F2F4A' : '#E8EBFA', c.accent),
      good: style(dark ? '#1F3A1F' : '#E7F2DA', c.good),
      attention: style(dark ? '#442726' : '#FCF4F6', c.attention),
      warning: style(dark ? '#463100' : '#FBF6ED', c.warning),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 0,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
    inputs: {
      label: {
        inputSpacing: 1,
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { spacing: 1, color: 'attention', weight: 'default' },
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  });
}
