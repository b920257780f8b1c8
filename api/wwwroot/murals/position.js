/** Where the reader is: { lon, lat }; null where that is not known or not told. */
export const position = () => new Promise(resolve => {
  if (!navigator.geolocation) resolve(null);
  else navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }), () => resolve(null),
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
});
