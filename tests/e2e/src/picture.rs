//! Pictures that are kept in files, and compared with the present screen.
//!
//! Their colours are rounded to five bits per channel, which nobody sees and which makes the files small: most of them
//! then have a palette.

use crate::Result;
use crate::snapshot::{WAY_OUT, is_update, kept_file};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};

/// The tolerated difference of a pixel's channel, of 255: somewhat more than rounding makes of two neighbours.
const TOLERANCE: u8 = 16;
/// The tolerated share of pixels with larger differences. A single word exceeds it in every kept picture.
const SHARE: f64 = 0.0002;

type Pixel = [u8; 3];

/// A picture, row by row from the top left.
#[derive(PartialEq)]
struct Picture {
    width: usize,
    pixels: Vec<Pixel>,
}

/// Compares a PNG with the kept picture of this name, or keeps it. On failure, the picture and its differences are
/// written to files.
///
/// # Errors
/// If there is none, or if it differs, or if a file cannot be read or written.
pub fn compare_picture(name: &str, taken: &[u8]) -> Result {
    let now = Picture::read(taken)?;
    let file = kept_file(&format!("pictures/{name}.png"));
    if is_update() {
        return now.write(&file);
    }
    let kept = std::fs::read(&file).map_err(|error| format!("no picture {name} is kept ({error}): {WAY_OUT}"))?;
    let kept = Picture::read(&kept)?;
    let Some((wrong, difference)) = kept.difference(&now) else { return Ok(()) };
    let [actual, marked] = ["actual", "difference"].map(|what| written(&format!("{name}.{what}.png")));
    now.write(&actual)?;
    difference.write(&marked)?;
    Err(format!("{name}: {wrong}; see {} and {}; {WAY_OUT}", actual.display(), marked.display()).into())
}

/// The path of a picture of a failure.
fn written(name: &str) -> PathBuf {
    let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(usual, PathBuf::from).join("snapshots").join(name)
}

fn round(channel: u8) -> u8 {
    // Still from 0 to 255, so that black and white stay what they are.
    (channel >> 3) << 3 | channel >> 5
}

impl Picture {
    fn read(file: &[u8]) -> Result<Self> {
        let mut decoder = Decoder::new(Cursor::new(file));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().ok_or("the picture is too large")?];
        let info = reader.next_frame(&mut bytes)?;
        let channels = match info.color_type {
            ColorType::Rgb => 3,
            ColorType::Rgba => 4,
            other => return Err(format!("a picture in {other:?}").into()),
        };
        let pixels = bytes[..info.buffer_size()].chunks_exact(channels);
        let pixels = pixels.map(|pixel| [pixel[0], pixel[1], pixel[2]].map(round)).collect();
        Ok(Self { width: info.width as usize, pixels })
    }

    fn write(&self, file: &Path) -> Result {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut palette = BTreeMap::new();
        self.pixels.iter().for_each(|pixel| _ = palette.entry(*pixel).or_insert(0_usize));
        palette.values_mut().enumerate().for_each(|(at, place)| *place = at);
        let output = std::io::BufWriter::new(std::fs::File::create(file)?);
        let mut encoder = Encoder::new(output, u32::try_from(self.width)?, u32::try_from(self.height())?);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::High);
        let bytes: Option<Vec<u8>> = self.pixels.iter().map(|pixel| u8::try_from(palette[pixel]).ok()).collect();
        let bytes = if let Some(bytes) = bytes {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette.keys().flatten().copied().collect::<Vec<_>>());
            encoder.set_filter(Filter::NoFilter);
            bytes
        } else {
            encoder.set_color(ColorType::Rgb);
            encoder.set_filter(Filter::Adaptive);
            self.pixels.iter().flatten().copied().collect()
        };
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&bytes)?;
        Ok(writer.finish()?)
    }

    fn height(&self) -> usize {
        self.pixels.len() / self.width.max(1)
    }

    /// The problem with `now`, and a picture with the differences in red on grey; `None` if it is good enough.
    fn difference(&self, now: &Self) -> Option<(String, Self)> {
        let size = |picture: &Self| format!("{} × {}", picture.width, picture.height());
        let differs = |at: usize, pixel: &Pixel| {
            let kept = (self.width == now.width).then(|| self.pixels.get(at)).flatten();
            kept.is_none_or(|kept| kept.iter().zip(pixel).any(|(a, b)| a.abs_diff(*b) > TOLERANCE))
        };
        let mut count = 0;
        let mark = |(at, pixel): (usize, &Pixel)| {
            if differs(at, pixel) {
                count += 1;
                return [255, 0, 0];
            }
            [192 + (pixel.iter().map(|c| u16::from(*c)).sum::<u16>() / 16).min(63) as u8; 3]
        };
        let pixels = now.pixels.iter().enumerate().map(mark).collect();
        let difference = Self { width: now.width, pixels };
        if size(self) != size(now) {
            return Some((format!("it is {} and was {}", size(now), size(self)), difference));
        }
        let share = f64::from(count) / self.pixels.len().max(1) as f64;
        (share > SHARE).then(|| (format!("{:.2} % of it differ", share * 100.0), difference))
    }
}
