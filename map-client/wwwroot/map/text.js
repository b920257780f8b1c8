import { language } from './state.js';

const texts = {
  vi: { map: 'Bản đồ các vấn đề. Danh sách bên cạnh có cùng nội dung.', maplibre: {
    'NavigationControl.ZoomIn': 'Phóng to', 'NavigationControl.ZoomOut': 'Thu nhỏ', 'AttributionControl.ToggleAttribution': 'Nguồn dữ liệu',
    'ScaleControl.Meters': 'm', 'ScaleControl.Kilometers': 'km', 'Map.Title': 'Bản đồ', 'Popup.Close': 'Đóng',
  } },
  en: { map: 'Map of issues. The list beside it holds the same.', maplibre: {
    'NavigationControl.ZoomIn': 'Zoom in', 'NavigationControl.ZoomOut': 'Zoom out', 'AttributionControl.ToggleAttribution': 'Data sources',
    'ScaleControl.Meters': 'm', 'ScaleControl.Kilometers': 'km', 'Map.Title': 'Map', 'Popup.Close': 'Close',
  } },
};

/** The few words that the map itself says. */
export const text = () => texts[language()];
